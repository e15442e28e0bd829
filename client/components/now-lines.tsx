import { QUEUE_SPACING, queueKm } from '../../server/contract/queue-length.ts';
import { lanesText, openText } from '../charts/span-charts.ts';
import { forecastOf } from '../charts/wait-input.ts';
import { clearText } from '../findings/tile-intervals.ts';
import { inUnit, withUnit } from '../format/number.ts';
import { drillWords } from '../i18n/drill.ts';
import { metricsWords } from '../i18n/metrics.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import type { LiveHistory } from '../state/live-history.ts';

const say = drillWords.now;

interface OfView {
  readonly view: LiveHistory;
}

const WORLDS = ['baseline', 'restricted'] as const;

/** The queue of this moment in trucks and as a length of road, when it is expected to be gone, and on what the length rests. */
export function QueueNow({ view }: OfView) {
  const { live } = useApp();
  const forecast = forecastOf(view, live.forecast.value);
  const { metres, range, url } = QUEUE_SPACING;
  const [low, high] = range;
  return (
    <div class="chart-summary" data-testid="queue-now">
      {WORLDS.map((world) => {
        const trucks = view.now[world].queueTrucks;
        const km = queueKm(trucks);
        return (
          <p key={world}>
            {say.queue(
              pageWords.world[world],
              withUnit(trucks, metricsWords.trucks),
              withUnit(km.km, 'km'),
              inUnit(km.low, 'km'),
              withUnit(km.high, 'km'),
            )}
            ; {clearText(forecast, world)}.
          </p>
        );
      })}
      <p>
        {say.spacing(`${metres} m`, String(low), `${high} m`)} (
        <a href={url} rel="noreferrer" target="_blank">
          {say.source}
        </a>
        ).
      </p>
    </div>
  );
}

/** Which lanes are open at this moment, of all. */
export function LanesNow({ view: { inside, lanes } }: OfView) {
  if (lanesText(lanes) === '') return null;
  return (
    <p class="chart-summary" data-testid="lanes-now">
      {say.lanes(openText(inside.baseline.openLanes, lanes), openText(inside.restricted.openLanes, lanes))}
    </p>
  );
}
