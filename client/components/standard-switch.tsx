import { SERVICE_STANDARD } from '../../server/contract/service-standard.ts';
import { percent, withUnit } from '../format/number.ts';
import { chartsWords as say } from '../i18n/charts.ts';

interface StandardSwitchProps {
  readonly isOn: boolean;
  readonly onSwitch: (isOn: boolean) => void;
}

const { waitMin, agency, share, url } = SERVICE_STANDARD;

/** Holds a chart of waits against a service standard, whose source it links to. */
export function StandardSwitch({ isOn, onSwitch }: StandardSwitchProps) {
  const wait = withUnit(waitMin, 'min');
  const note = say.standardNote(wait, agency, percent(share));
  return (
    <>
      {isOn && (
        <a class="standard-source" href={url} rel="noreferrer" target="_blank" title={note}>
          {say.standardSource}
          <span class="visually-hidden">: {note}</span>
        </a>
      )}
      <button
        type="button"
        class="quiet"
        aria-pressed={isOn}
        title={note}
        data-testid="standard"
        onClick={() => onSwitch(!isOn)}
      >
        {say.standardSwitch(wait)}
      </button>
    </>
  );
}
