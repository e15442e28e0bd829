import { SPEEDS } from '../../server/contract/live-scale.ts';
import { localStamp } from '../format/time.ts';
import { en } from '../i18n/en.ts';
import { useApp } from '../state/app-state.ts';
import { isOver } from '../state/live-history.ts';

export function ClockControls() {
  const { live } = useApp();
  const view = live.view.value;
  const clock = view?.clock;
  return (
    <fieldset class="clock" aria-label={en.header.clock}>
      <div class="field">
        <span class="field-label">{en.header.simulatedTime}</span>
        <output class="clock-time" data-testid="simulated-time">
          {view ? localStamp(view.clock.nowMs, view.zone) : '–'}
        </output>
      </div>
      <button
        type="button"
        class="pause"
        data-testid="pause"
        disabled={view === null || isOver(view)}
        onClick={() => clock && live.setRunning(!clock.running)}
      >
        {clock?.running === false ? en.header.resume : en.header.pause}
      </button>
      <fieldset class="segments">
        <legend class="field-label">{en.header.speed}</legend>
        {SPEEDS.map((speed) => (
          <button
            key={speed}
            type="button"
            data-testid={`speed-${speed}`}
            aria-label={en.header.timesLabel(speed)}
            aria-pressed={clock?.speed === speed}
            disabled={!clock}
            onClick={() => live.setSpeed(speed)}
          >
            {en.header.times(speed)}
          </button>
        ))}
      </fieldset>
    </fieldset>
  );
}
