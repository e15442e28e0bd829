import { BEGINNING, intervalsOf, OWN_POLICIES } from '../../server/contract/written-interval.ts';
import { type LeverKey, type LeverValuesTyped, type Programme, partsOf } from './lever-values.ts';

/** A restriction over some days. */
export interface TimelineSpan {
  /** First day in force, `YYYY-MM-DD`; empty from the beginning. */
  readonly from: string;
  /** First day no longer in force; empty without end. */
  readonly to: string;
  /** Per cent withdrawn, 0 to 100. */
  readonly withdrawn: number;
}

/** A policy as a request carries it. */
type OwnPolicy = Record<string, unknown>;

const PROGRAMMES = ['preInspection', 'ucp', 'aphis'] as const;

/** Dated shares as a policy, by the path on which scenario files become one; of overlapping spans the later begun holds. */
export function timelinePolicy(timeline: readonly TimelineSpan[]): OwnPolicy {
  return {
    ...OWN_POLICIES.timeline,
    intervals: timeline.flatMap(({ from, to, withdrawn }) =>
      intervalsOf({
        from: from || undefined,
        to: to || undefined,
        share: Number((withdrawn / 100).toFixed(4)),
      }),
    ),
  };
}

/** Whether a span says a share, and ends after it begins. */
export function isSpan({ from, to, withdrawn }: TimelineSpan): boolean {
  return withdrawn >= 0 && withdrawn <= 100 && (from === '' || to === '' || from < to);
}

/** Levers that hold on all days: those on every programme on which they act, then those on one, which go before them. */
export function leversPolicy(levers: LeverValuesTyped): OwnPolicy {
  const set = Object.entries(levers).map(([key, value]) => ({ ...partsOf(key as LeverKey), value }));
  const on = (programme: Programme | null, programmes: readonly Programme[]) => {
    const values = set.filter((one) => one.programme === programme).map(({ id, value }) => [id, value]);
    return values.length === 0 ? [] : intervalsOf({ levers: Object.fromEntries(values), programmes });
  };
  const intervals = [...on(null, PROGRAMMES), ...PROGRAMMES.flatMap((one) => on(one, [one]))];
  return { ...OWN_POLICIES.levers, intervals };
}

/** The dated shares or levers of a policy that the page made; null of any other. */
export function readOwnPolicy(
  policy: OwnPolicy,
):
  | { readonly restricting: 'timeline'; readonly timeline: TimelineSpan[] }
  | { readonly restricting: 'levers'; readonly levers: LeverValuesTyped }
  | null {
  const intervals = policy.intervals as ReturnType<typeof intervalsOf>;
  if (policy.id === OWN_POLICIES.levers.id)
    return { restricting: 'levers', levers: Object.fromEntries(intervals.flatMap(leversIn)) };
  if (policy.id !== OWN_POLICIES.timeline.id) return null;
  const timeline = intervals.flatMap(({ from, to, levers: { ucpKeptShare } }) =>
    ucpKeptShare === undefined
      ? []
      : [
          {
            from: from === BEGINNING ? '' : from,
            to: to ?? '',
            withdrawn: Number((100 * (1 - ucpKeptShare)).toFixed(2)),
          },
        ],
  );
  return { restricting: 'timeline', timeline };
}

function leversIn({ programmes, levers }: ReturnType<typeof intervalsOf>[number]): Array<[string, number]> {
  const before = programmes.length === 1 ? `${programmes[0]}.` : '';
  return Object.entries(levers).map(([id, value]) => [before + id, value]);
}
