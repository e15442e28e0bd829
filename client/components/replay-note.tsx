import { spanOfDays } from '../format/replay.ts';
import { replayWords } from '../i18n/replay.ts';
import { useApp } from '../state/app-state.ts';
import { isOver } from '../state/live-history.ts';

/** What a reader of a replay has to know: that it is over, that it is elsewhere, or that no wait was recorded. */
export function ReplayNote() {
  const { live, facilities } = useApp();
  const view = live.view.value;
  if (view?.source.kind !== 'replay') return null;
  const { source, clock, facilityId } = view;
  const hasEnded = isOver({ source, clock });
  const note = hasEnded
    ? replayWords.ended(spanOfDays(source))
    : facilityId !== source.facilityId
      ? replayWords.elsewhere(facilities.nameOf(source.facilityId))
      : source.waitEnd === null
        ? replayWords.unrecorded
        : null;
  if (note === null) return null;
  return (
    <div class="notice replay-note" role="status" data-testid="replay-note">
      <span>{note}</span>
      {hasEnded && (
        <>
          <button
            type="button"
            class="quiet"
            data-testid="replay-again"
            onClick={() => live.setSource({ kind: 'replay', facilityId: source.facilityId })}
          >
            {replayWords.again}
          </button>
          <button type="button" class="quiet" onClick={() => live.setSource({ kind: 'month' })}>
            {replayWords.month}
          </button>
        </>
      )}
    </div>
  );
}
