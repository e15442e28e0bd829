import { SPEEDS } from '../../server/contract/live-scale.ts';
import { localStamp } from '../format/time.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { isOver } from '../state/live-history.ts';

export function ClockControls() {
  const { live } = useApp();
  const view = live.view.value;
  const clock = view?.clock;
  return (
    <fieldset class="clock" aria-label={pageWords.header.clock}>
      <div class="field">
        <span class="field-label">{pageWords.header.simulatedTime}</span>
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
        {clock?.running === false ? pageWords.header.resume : pageWords.header.pause}
      </button>
      <button
        type="button"
        data-testid="step"
        title={pageWords.header.stepWhy}
        disabled={view === null || view.clock.running || isOver(view)}
        onClick={() => live.step()}
      >
        {pageWords.header.step}
      </button>
      <fieldset class="segments">
        <legend class="field-label">{pageWords.header.speed}</legend>
        {SPEEDS.map((speed) => (
          <button
            key={speed}
            type="button"
            data-testid={`speed-${speed}`}
            aria-label={pageWords.header.timesLabel(speed)}
            aria-pressed={clock?.speed === speed}
            disabled={!clock}
            onClick={() => live.setSpeed(speed)}
          >
            {pageWords.header.times(speed)}
          </button>
        ))}
      </fieldset>
    </fieldset>
  );
}
