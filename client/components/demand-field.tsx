import type { ReplaySpan } from '../../server/contract/replays.ts';
import { spanOfDays, truckCount } from '../format/replay.ts';
import { replayWords } from '../i18n/replay.ts';

interface DemandFieldProps {
  readonly span: ReplaySpan;
  readonly isTraced: boolean;
  readonly onChoice: (isTraced: boolean) => void;
}

/** Whether a what-if runs counted trucks or those that were imported. */
export function DemandField({ span, isTraced, onChoice }: DemandFieldProps) {
  return (
    <label class="field wide">
      <span class="field-label">{replayWords.demand}</span>
      <select
        data-testid="whatif-demand"
        value={isTraced ? 'imported' : 'counted'}
        onChange={(event) => onChoice(event.currentTarget.value === 'imported')}
      >
        <option value="counted">{replayWords.counted}</option>
        <option value="imported">{replayWords.imported(truckCount(span.trucks), spanOfDays(span))}</option>
      </select>
    </label>
  );
}
