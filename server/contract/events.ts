import { z } from 'zod';

export const EVENT_KINDS = ['holiday', 'disruption', 'law'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** `GET /ports/:id/events?from&to`: what touches any of the days from one local day on and before another. */
export const eventsQuery = z
  .strictObject({ from: z.iso.date(), to: z.iso.date() })
  .refine(({ from, to }) => from < to, { error: 'to has to be a day after from', path: ['to'] });
export type EventsQuery = z.infer<typeof eventsQuery>;

/** Something that happened, or a day off; simulated trucks know of none of them. */
export interface DatedEvent {
  readonly id: string;
  readonly kind: EventKind;
  readonly title: string;
  /** In which of the two countries a holiday is one; both for all else. */
  readonly countries: ReadonlyArray<'US' | 'MX'>;
  /** ms since the epoch, by the clock of the crossing; the end is not in it. */
  readonly fromMs: number;
  readonly toMs: number;
  readonly sources: ReadonlyArray<{ readonly title: string; readonly url: string | null }>;
}

export interface FacilityEvents {
  readonly facilityId: string;
  readonly zone: string;
  /** By their beginning. */
  readonly events: readonly DatedEvent[];
}
