import type { SourceRequest } from '../../server/contract/live.ts';
import { spanOfDays, truckCount } from '../format/replay.ts';
import { replayWords } from '../i18n/replay.ts';
import { useApp } from '../state/app-state.ts';

const MONTH = 'month';

/** Where the trucks of the live view come from; absent while there are no imported trucks to choose. */
export function SourcePicker() {
  const { live, replays, facilities } = useApp();
  const source = live.view.value?.source;
  const spans = replays.list.value;
  if (spans.length === 0 && source?.kind !== 'replay') return null;
  const choose = (value: string) => {
    const request: SourceRequest =
      value === MONTH ? { kind: 'month' } : { kind: 'replay', facilityId: value };
    if (request.kind === 'replay') live.chooseFacility(request.facilityId);
    live.setSource(request);
  };
  return (
    <label class="field source-picker">
      <span class="field-label">{replayWords.source}</span>
      <select
        data-testid="source"
        value={source?.kind === 'replay' ? source.facilityId : MONTH}
        disabled={source === undefined}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        <option value={MONTH}>{replayWords.month}</option>
        {spans.map((span) => (
          <option key={span.facilityId} value={span.facilityId}>
            {replayWords.option(
              facilities.nameOf(span.facilityId),
              truckCount(span.trucks),
              spanOfDays(span),
            )}
          </option>
        ))}
      </select>
    </label>
  );
}
