import { VEHICLE_CLASSES, type VehicleClass } from '../border/vehicle-class.ts';
import type { LossChannel } from '../economics/economics.ts';
import type { CrossingLog } from '../simulation/crossing-log.ts';
import type { CourseSpan } from './course.ts';
import type { Window } from './measure.ts';

/** What one world of one replication gives beside its metrics: the same waits by hour, the same money by part. */
export interface Breakdown {
  /** Mean wait of the trucks that joined the queue in each hour of the window, min; NaN where none did. */
  readonly waitMinByHour: readonly number[];
  /** Cost of the stay of produce loads that crossed; commodities of which none did are left out. */
  readonly byCommodity: Readonly<Record<string, LoadCost>>;
  /** Time at the border of all released trucks, by the class that they belong to before any restriction. */
  readonly byClass: Readonly<Record<VehicleClass, TruckTime>>;
  /** By the spans that the window names; left out where it names none. */
  readonly course?: readonly CourseSpan[];
}

export interface LoadCost {
  readonly loadsPerDay: number;
  readonly usdPerDay: Readonly<Record<LossChannel, number>>;
}

export interface TruckTime {
  readonly trucksPerDay: number;
  /** Drivers and detention. */
  readonly usdPerDay: number;
}

const HOUR_MIN = 60;

/** Mean waits by hour of a window. */
export class HourlyWaits {
  readonly #fromMin: number;
  readonly #sumMin: Float64Array;
  readonly #trucks: Float64Array;

  constructor({ fromMin, toMin }: Window) {
    const hours = Math.ceil((toMin - fromMin) / HOUR_MIN);
    this.#fromMin = fromMin;
    this.#sumMin = new Float64Array(hours);
    this.#trucks = new Float64Array(hours);
  }

  /** Counts the wait of a truck that joined within the window. */
  add(joinedAtMin: number, waitMin: number): void {
    const hour = Math.floor((joinedAtMin - this.#fromMin) / HOUR_MIN);
    this.#sumMin[hour]! += waitMin;
    this.#trucks[hour]! += 1;
  }

  means(): number[] {
    return Array.from(this.#sumMin, (sumMin, hour) => sumMin / this.#trucks[hour]!);
  }
}

/** Trucks and the cost of their time by class. */
export class TimeByClass {
  readonly #trucks = new Float64Array(VEHICLE_CLASSES.length);
  readonly #usd = new Float64Array(VEHICLE_CLASSES.length);

  add(log: CrossingLog, row: number, usd: number): void {
    const index = log.vehicleClass[row]!;
    this.#trucks[index]! += 1;
    this.#usd[index]! += usd;
  }

  perDay(days: number): Breakdown['byClass'] {
    return Object.fromEntries(
      VEHICLE_CLASSES.map((name, i) => [
        name,
        { trucksPerDay: this.#trucks[i]! / days, usdPerDay: this.#usd[i]! / days },
      ]),
    ) as Breakdown['byClass'];
  }
}
