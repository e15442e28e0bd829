import type { FacilityHistory } from '../../server/contract/history.ts';
import type { SpanStep } from '../../server/contract/history-scale.ts';

type FetchHistory = (facilityId: string, tier: SpanStep, fromMs: number) => Promise<FacilityHistory>;

export interface HistoryQuestion {
  readonly facilityId: string;
  readonly tier: SpanStep;
  /** From which moment on, ms. */
  readonly fromMs: number;
  /** Whose history: that of another life or source of the server is forgotten. */
  readonly epoch: string;
}

/** Reads the history of one facility, of which it asks only for what it does not hold, and holds no more than was asked. */
export function createHistoryReader(
  fetchHistory: FetchHistory,
): (question: HistoryQuestion) => Promise<FacilityHistory> {
  let held: { readonly subject: string; readonly fromMs: number; readonly history: FacilityHistory } | null =
    null;
  return async ({ facilityId, tier, fromMs, epoch }) => {
    const subject = [facilityId, tier, epoch].join(' ');
    const known = held?.subject === subject && held.fromMs <= fromMs ? held.history.spans : [];
    const last = known.at(-1);
    const answer = await fetchHistory(facilityId, tier, last === undefined ? fromMs : last.atMs + 1);
    const spans = [...known.filter(({ atMs }) => atMs >= fromMs), ...answer.spans];
    held = { subject, fromMs, history: { ...answer, spans } };
    return held.history;
  };
}
