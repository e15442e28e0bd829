interface SelectFieldProps<V extends string> {
  readonly label: string;
  readonly value: V;
  /** Words by value, in the order in which they are shown. */
  readonly options: Readonly<Record<V, string>>;
  readonly testId?: string;
  readonly onValue: (value: V) => void;
}

/** One choice of a few, under its label. */
export function SelectField<V extends string>({
  label,
  value,
  options,
  testId,
  onValue,
}: SelectFieldProps<V>) {
  return (
    <label class="field">
      <span class="field-label">{label}</span>
      <select
        data-testid={testId}
        value={value}
        onChange={(event) => onValue(event.currentTarget.value as V)}
      >
        {Object.entries<string>(options).map(([key, words]) => (
          <option key={key} value={key}>
            {words}
          </option>
        ))}
      </select>
    </label>
  );
}
