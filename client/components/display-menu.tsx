import { type CanonicalUnit, display, UNIT_CHOICES } from '../format/display.ts';
import { displayWords as say } from '../i18n/display.ts';
import { useApp } from '../state/app-state.ts';
import { THEMES } from '../state/theme-store.ts';

const UNITS = Object.entries(UNIT_CHOICES) as Array<[CanonicalUnit, readonly string[]]>;

/** Light or dark, on which clock and in which units the page writes; data that is exported stays as it is. */
export function DisplayMenu() {
  const { theme } = useApp();
  const { clock, units } = display.value;
  return (
    <details class="display-menu">
      <summary data-testid="display-menu">{say.menu}</summary>
      <div class="display-choices">
        <Choice
          name={say.theme}
          options={say.themes}
          chosen={theme.value}
          onChoose={(next) => {
            theme.value = THEMES.find((one) => one === next) ?? 'system';
          }}
        />
        <Choice
          name={say.clock}
          options={say.clocks}
          chosen={clock}
          onChoose={(next) => {
            display.value = { ...display.value, clock: next === 'utc' ? 'utc' : 'port' };
          }}
        />
        {UNITS.map(([unit, choices]) => (
          <Choice
            key={unit}
            name={say.units[unit]}
            options={Object.fromEntries(choices.map((one) => [one, one]))}
            chosen={units[unit]}
            onChoose={(next) => {
              display.value = { ...display.value, units: { ...units, [unit]: next } };
            }}
          />
        ))}
        <p>{say.note}</p>
      </div>
    </details>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly options: Readonly<Record<string, string>>;
  readonly chosen: string;
  readonly onChoose: (option: string) => void;
}

function Choice({ name, options, chosen, onChoose }: ChoiceProps) {
  return (
    <fieldset class="segments">
      <legend class="field-label">{name}</legend>
      {Object.entries(options).map(([option, words]) => (
        <button
          key={option}
          type="button"
          aria-pressed={option === chosen}
          data-testid={`display-${option.replace('°', '')}`}
          onClick={() => onChoose(option)}
        >
          {words}
        </button>
      ))}
    </fieldset>
  );
}
