import { constant, type StepFunction } from '../step-function.ts';
import type { Duration } from './distribution.ts';

/** The places a truck can pass, in the order of a crossing; times by stage are recorded under these names. */
export const STAGES = [
  'preInspection',
  'mexicanExport',
  'mexicanSecondary',
  'approach',
  'primary',
  'scan',
  'hold',
  'dock',
  'exit',
  'stateSafety',
] as const;
export type Stage = (typeof STAGES)[number];

/** Route target that means: the truck has left the facility. */
export const EXIT = -1;

/** As many servers as there are trucks: a stage with a duration and no queue. */
export const UNLIMITED: StepFunction = constant(1e9);

export interface Branch {
  /** Station index, or `EXIT`. */
  readonly to: number;
  readonly probability: number;
}

/** What one vehicle class meets at a station; `null` where that class never comes. */
export interface Visit {
  readonly service: Duration;
  /** Probabilities sum to 1. */
  readonly routes: readonly Branch[];
  /** 0 is served first; within a priority first come, first served. Never pre-emptive. */
  readonly priority: number;
  /** Time after which a waiting truck gives up; `null` for endless patience. */
  readonly patience: Duration | null;
}

export interface Station {
  readonly name: string;
  readonly facility: number;
  readonly stage: Stage;
  /** Numbers a truck's draws: a truck has the same luck at every station with the same number. */
  readonly luck: number;
  /** Open positions by time. */
  readonly servers: StepFunction;
  /**
   * What closing a lane means: `finish`, it completes the truck in hand and takes no other; `overlap`, every
   * change of shift brings a whole new crew while the old one finishes.
   */
  readonly closing: 'finish' | 'overlap';
  /** After the last lane closes, trucks already queueing are still served for at most this long, minutes. */
  readonly overtimeMin: number;
  /** Waiting places beyond the servers; Infinity for none counted. */
  readonly waitingRoom: number;
  /** Whether trucks may wait here while no position is open; if not, they are kept upstream until one opens. */
  readonly queuesWhileClosed: boolean;
  /** A truck that finds it full waits where it is and blocks that place, or is turned away. */
  readonly whenFull: 'block' | 'reject';
  /** Stations whose queue this one's idle servers take from (pooling of idle FAST booths). */
  readonly helps: readonly number[];
  /** By vehicle class. */
  readonly visits: ReadonlyArray<Visit | null>;
}

/** How truckers and dispatchers respond to a wait they can see or have lived through; all times in minutes. */
export interface Choice {
  /** Half of all trucks do not start when the expected wait is this long; logistic with `baulkScaleMin`. */
  readonly baulkAtMin: number;
  readonly baulkScaleMin: number;
  /** Wait difference beyond the extra road that makes half of the divertible trucks use another facility. */
  readonly divertExtraMin: number;
  readonly divertScaleMin: number;
  /** Share of trucks that may cross elsewhere at all. */
  readonly divertibleShare: number;
  /** Dispatchers remember expected waits with this time constant. */
  readonly memoryMin: number;
  /** Half of `holdShare` of the trips are held back when the remembered wait is this long. */
  readonly holdAtMin: number;
  readonly holdScaleMin: number;
  readonly holdShare: number;
  /** Share of held or baulked trips tried again, and after how long; the others are never sent. */
  readonly retryShare: number;
  readonly retryAfterMin: number;
}

/** Trucks of one class whose draw for one purpose falls within [from, to): they are not sent while this holds. */
export interface Cohort {
  readonly vehicleClass: number;
  readonly purpose: number;
  readonly from: number;
  readonly to: number;
  /** Share of the trips made up for later, on one of the next days at the same hour; the others never are. */
  readonly madeUpShare: number;
  readonly madeUpWithinDays: number;
}

export interface Facility {
  readonly name: string;
  /** First station by vehicle class; `EXIT` where the facility does not take the class. */
  readonly entries: readonly number[];
  /** Share of one class that has to cross as another, such as precleared trucks that lose preclearance. */
  readonly reclassified: ReadonlyArray<{
    readonly from: number;
    readonly to: number;
    readonly share: number;
  }>;
  /** Trucks that are not sent, such as those whose load is not certified. */
  readonly withheld: readonly Cohort[];
  /** `null` where every truck comes and stays, whatever the queue. */
  readonly choice: Choice | null;
  readonly neighbours: ReadonlyArray<{ readonly facility: number; readonly roadMin: number }>;
}

export interface Source {
  /** Names its random streams. */
  readonly name: string;
  readonly facility: number;
  readonly vehicleClass: number;
  /** Rate of a Poisson process, or the very minutes of arrival (trace-driven), rising. */
  readonly arrivals:
    | { readonly kind: 'poisson'; readonly ratePerHour: StepFunction }
    | { readonly kind: 'trace'; readonly atMin: readonly number[] };
  /** No more trucks than this; Infinity for no limit. */
  readonly limit: number;
}

export interface Network {
  readonly classes: readonly string[];
  readonly facilities: readonly Facility[];
  readonly stations: readonly Station[];
  readonly sources: readonly Source[];
}
