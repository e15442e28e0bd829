import {
  BEGINNING,
  intervalsOf,
  OWN_POLICIES,
  type WrittenInterval,
} from '../../server/contract/written-interval.ts';

/** A restriction over some days. */
export interface TimelineSpan {
  /** First day in force, `YYYY-MM-DD`; empty from the beginning. */
  readonly from: string;
  /** First day no longer in force; empty without end. */
  readonly to: string;
  /** Per cent withdrawn, 0 to 100. */
  readonly withdrawn: number;
}

/** Levers of the law that are set, by id. */
export type LeverValuesTyped = NonNullable<WrittenInterval['levers']>;

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

/** Levers that hold on all days, on every programme on which any of them acts. */
export function leversPolicy(levers: LeverValuesTyped): OwnPolicy {
  const isSet = Object.keys(levers).length > 0;
  return { ...OWN_POLICIES.levers, intervals: isSet ? intervalsOf({ levers, programmes: PROGRAMMES }) : [] };
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
    return { restricting: 'levers', levers: intervals[0]?.levers ?? {} };
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
