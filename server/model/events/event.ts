import type { LeverId } from '../policy/levers.ts';

export const METRICS = [
  'meanDailyTrucks',
  'totalTrucks',
  'monthlyTrucks',
  'netMonthlyChangePct',
  'facilityShare',
  'maxWaitMin',
  'meanWaitMin',
  'notCrossed',
  'queueTrucks',
  'retainedShare',
  'recoveryDays',
  'catchUpPct',
] as const;
export type TargetMetric = (typeof METRICS)[number];

export const TARGET_CLASSES = ['throughput', 'diversion', 'wait', 'recovery', 'shortfall'] as const;
export type TargetClass = (typeof TARGET_CLASSES)[number];

export const DAY_KINDS = ['weekdays', 'saturdays', 'all'] as const;
export type DayKind = (typeof DAY_KINDS)[number];

export const EVENT_GRADES = ['A', 'B', 'C'] as const;
/** Official count; official statement or two outlets; a single trade body, operator or driver. */
export type EventGrade = (typeof EVENT_GRADES)[number];

/** A local date `YYYY-MM-DD`, or a local minute `YYYY-MM-DDTHH:MM`; as an end, a date includes that day. */
export type LocalTime = string;

/** Normal trucks a day at one facility. */
export interface DailyDemand {
  readonly facility: string;
  readonly weekday: number;
  readonly saturday: number;
  readonly sunday: number;
}

/** Opening and closing in whole local hours; null is closed all day. */
export type HoursOfDay = readonly [opens: number, closes: number] | null;

/** What a restriction does while it lasts. */
export type Measure =
  | { readonly kind: 'closed' }
  | { readonly kind: 'blockade' }
  | { readonly kind: 'booths'; readonly open: number; readonly fastOpen?: number }
  | {
      readonly kind: 'hours';
      readonly weekday?: HoursOfDay;
      readonly saturday?: HoursOfDay;
      readonly sunday?: HoursOfDay;
    }
  | {
      readonly kind: 'state-inspection';
      /** Share 0..1 of released trucks that the state inspects. */
      readonly share: number;
      readonly meanMin: number;
      /** Trucks inspected at once, trucks inspected an hour, or as many bays as the calibration says. */
      readonly pace:
        | { readonly bays: number }
        | { readonly capacityPerHour: number }
        | { readonly baysFrom: 'fitted' };
    }
  | { readonly kind: 'preclearance'; readonly levers: Readonly<Partial<Record<LeverId, number>>> };

export type Restriction = Measure & {
  readonly facility: string;
  readonly from: LocalTime;
  readonly to: LocalTime;
};

/** One observed outcome, which the model predicts and is scored on. */
export interface Target {
  readonly id: string;
  readonly class: TargetClass;
  readonly metric: TargetMetric;
  /** A facility of the event, or `all` of them. */
  readonly facility: string;
  readonly from: LocalTime;
  readonly to: LocalTime;
  readonly days: DayKind;
  /** Local hours of the day that a wait is taken over. */
  readonly hours: readonly [from: number, to: number] | null;
  /** Only trucks that carry this commodity. */
  readonly commodity: string | null;
  /** An interval; a single value is one of no width. */
  readonly observed: readonly [number, number];
  readonly grade: EventGrade;
  /** Who says so where it is not an official source: `drivers` doubles the tolerance of a wait. */
  readonly by: string | null;
  readonly source: string | null;
}

/** A real disruption: inputs, and the outcomes that were observed. */
export interface EventFile {
  readonly id: string;
  readonly title: string;
  readonly period: { readonly from: LocalTime; readonly to: LocalTime };
  /** The system that is simulated together. */
  readonly facilities: readonly string[];
  readonly demand: readonly DailyDemand[];
  readonly restrictions: readonly Restriction[];
  readonly targets: readonly Target[];
  readonly sources: readonly string[];
}
