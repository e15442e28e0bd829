import { useEffect } from 'preact/hooks';
import { BUCKET_MIN } from '../../server/contract/live-scale.ts';
import { localStamp } from '../format/time.ts';
import { lookBackWords as say } from '../i18n/look-back.ts';
import { useApp } from '../state/app-state.ts';

const BUCKET_MS = BUCKET_MIN * 60_000;

/** A slider over the last 24 hours: the page shows the moment under it until it is let back to now. */
export function LookBack() {
  const { live, lookBack } = useApp();
  // Places without the slider show what is now.
  useEffect(() => lookBack.toNow, []);
  const view = live.view.value;
  const reach = lookBack.reach.value;
  const atMs = lookBack.atMs.value;
  if (view === null || reach === null) return null;
  const stamp = localStamp(atMs ?? view.clock.nowMs, view.zone);
  return (
    <div class="look-back" data-past={atMs !== null}>
      <label class="look-back-slider">
        <span class="field-label">{say.label}</span>
        <input
          type="range"
          data-testid="look-back"
          min={reach.fromMs}
          max={reach.toMs}
          step={BUCKET_MS}
          value={atMs ?? reach.toMs}
          aria-valuetext={atMs === null ? say.now(stamp) : say.past(stamp)}
          onInput={(event) => lookBack.lookAt(Number(event.currentTarget.value))}
        />
      </label>
      <div data-testid="look-back-words">
        {/* A clock that runs is not to be announced with every minute. */}
        {atMs === null && <p>{say.now(stamp)}</p>}
        <p role="status">
          {atMs !== null && <strong>{say.past(stamp)}</strong>}
          {atMs !== null && view.clock.running && ` ${say.goesOn}`}
        </p>
      </div>
      {atMs !== null && (
        <button type="button" data-testid="to-now" onClick={lookBack.toNow}>
          {say.toNow}
        </button>
      )}
      {lookBack.problem.value !== null && <p role="alert">{say.unstored(lookBack.problem.value)}</p>}
    </div>
  );
}
