interface DateFieldProps {
  readonly name: string;
  readonly label: string;
  /** `YYYY-MM-DD`, or empty. */
  readonly value: string;
  readonly problem: string | null;
  readonly onValue: (date: string) => void;
}

export function DateField({ name, label, value, problem, onValue }: DateFieldProps) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <input
        type="date"
        name={name}
        data-testid={`whatif-${name}`}
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
