import type { WorldSpan } from '../../server/contract/history.ts';
import { fixedNumber, NOTHING, wholeNumber, withUnit } from '../format/number.ts';
import { localStamp, spanWords } from '../format/time.ts';
import { drillWords } from '../i18n/drill.ts';
import { lookBackWords } from '../i18n/look-back.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { fetchMeasures } from '../state/history-api.ts';
import type { LiveHistory } from '../state/live-history.ts';
import { DataTable } from './data-table.tsx';
import { useFetched } from './use-fetched.ts';

const say = drillWords.measures;
const BUCKET_MS = 300_000;
const EVERY_MS = 5_000;
const STORED_AFTER_MS = 1_200;
const PAST_EVERY_MS = 250;

/** Median, tails, mean and reliability of the wait in both worlds over the last hour, day and month. */
export function MeasuresCard({ view: { facilityId, epoch, clock, zone } }: { readonly view: LiveHistory }) {
  const atMs = useApp().lookBack.atMs.value;
  const { value, problem } = useFetched(() => fetchMeasures(facilityId, atMs), {
    subject: `${facilityId} ${epoch} ${atMs === null}`,
    key: String(atMs ?? Math.floor(clock.nowMs / BUCKET_MS)),
    everyMs: atMs === null ? EVERY_MS : PAST_EVERY_MS,
    afterMs: atMs === null ? STORED_AFTER_MS : 0,
  });
  const { columns } = say;
  return (
    <div class="card measures" data-testid="measures">
      <div class="panel-head">
        <h3>{say.heading}</h3>
        <p>{say.intro}</p>
        {atMs !== null && <p>{lookBackWords.past(localStamp(atMs, zone))}</p>}
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
      {value?.spans.length === 0 && <p role="status">{say.nothing}</p>}
      {value !== null && value.spans.length > 0 && (
        <DataTable
          name={say.heading}
          testId="measures-table"
          head={[
            say.over,
            say.world,
            ...[columns.trucks, columns.p50, columns.p90, columns.p95, columns.mean, columns.buffer].map(
              (number) => ({ number }),
            ),
          ]}
          rows={value.spans.flatMap(({ of, minutes, baseline, restricted }) => {
            const over = say.spans(say.of[of], spanWords(minutes));
            return [
              [over, pageWords.world.baseline, ...figures(baseline)],
              [over, <RestrictedName key="name" />, ...figures(restricted)],
            ];
          })}
        />
      )}
      <p class="chart-summary">{say.bufferWhy}</p>
    </div>
  );
}

function RestrictedName() {
  return (
    <span class="restricted">
      {pageWords.world.restricted} ({pageWords.world.hypothetical})
    </span>
  );
}

function figures({ trucks, p50WaitMin, p90WaitMin, p95WaitMin, meanWaitMin, bufferIndex }: WorldSpan) {
  return [
    wholeNumber(trucks),
    ...[p50WaitMin, p90WaitMin, p95WaitMin, meanWaitMin].map((value) => withUnit(value, 'min')),
    bufferIndex === null ? NOTHING : fixedNumber(bufferIndex, 2),
  ];
}
