interface ChoiceProps<Option extends string> {
  readonly legend: string;
  /** Those that there are, in their order. */
  readonly options: Readonly<Partial<Record<Option, string>>>;
  readonly value: Option;
  readonly testId: string;
  readonly onChoose: (option: Option) => void;
}

/** One of a few, as buttons side by side. */
export function Choice<Option extends string>({
  legend,
  options,
  value,
  testId,
  onChoose,
}: ChoiceProps<Option>) {
  return (
    <fieldset class="segments">
      <legend class="field-label">{legend}</legend>
      {(Object.keys(options) as Option[]).map((option) => (
        <button
          key={option}
          type="button"
          aria-pressed={option === value}
          data-testid={`${testId}-${option}`}
          onClick={() => onChoose(option)}
        >
          {options[option]}
        </button>
      ))}
    </fieldset>
  );
}
