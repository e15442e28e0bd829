interface NumberFieldProps {
  readonly name: string;
  readonly label: string;
  readonly min: number;
  readonly max: number;
  readonly value: string;
  readonly problem: string | null;
  readonly onValue: (text: string) => void;
}

export function NumberField({ name, label, min, max, value, problem, onValue }: NumberFieldProps) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <input
        type="number"
        data-testid={`whatif-${name}`}
        min={min}
        max={max}
        step="any"
        value={value}
        aria-invalid={problem !== null}
        onInput={(event) => onValue(event.currentTarget.value)}
      />
      {problem !== null && (
        <span class="field-problem" role="alert">
          {problem}
        </span>
      )}
    </label>
  );
}
