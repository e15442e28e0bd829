interface InputFieldProps {
  readonly name: string;
  readonly label: string;
  readonly type: 'number' | 'date';
  /** Bounds of a number. */
  readonly min?: number;
  readonly max?: number;
  /** A date is `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly problem: string | null;
  readonly onValue: (text: string) => void;
}

export function InputField({ name, label, type, min, max, value, problem, onValue }: InputFieldProps) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <input
        type={type}
        name={name}
        data-testid={`whatif-${name}`}
        min={min}
        max={max}
        step={type === 'number' ? 'any' : undefined}
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
