import { type Choice, type Cohort, EXIT, type Network } from './network.ts';
import type { TruckLuck } from './truck-luck.ts';
import { MarkColumn, type TruckStore } from './truck-store.ts';
import type { WaitEstimate } from './wait-estimate.ts';

const { ATTEMPTS, FACILITY, INTENDED_FACILITY, KEY_HIGH, KEY_LOW, VEHICLE_CLASS, COUNT: MARKS } = MarkColumn;

/** What a truck, or its dispatcher, does at the gate. */
export const Decision = { enter: 0, comeLater: 1, baulk: 2, heldBack: 3 } as const;
export type Decision = (typeof Decision)[keyof typeof Decision];

/** Purposes of a truck's draws at the gate: its programme, one for each time it comes, then its load's certificate. */
const PROGRAMME = 0;
const FIRST_ATTEMPT = 1;
const MAX_RETRIES = 4;
const SUPPLY = FIRST_ATTEMPT + MAX_RETRIES + 1;
const MAX_MADE_UP_ATTEMPTS = 30;
const DAY_MIN = 1440;

/** Waits lived through, minutes, and when, by facility. */
export interface DispatchMemory {
  readonly rememberedMin: Float64Array;
  readonly rememberedAtMin: Float64Array;
}

/**
 * The choices that keep queues from growing for ever: a truck chooses where to cross, its own facility or one that
 * is quicker by enough; a trip there is held back while waits have been long, or not begun where the wait ahead is
 * past bearing. All see the same estimate of the wait.
 */
export class DispatchDesk {
  /** When a truck told to come later arrives, minutes. */
  comesAtMin = 0;
  #network: Network;
  readonly #waits: WaitEstimate;
  readonly #rememberedMin: Float64Array;
  readonly #rememberedAtMin: Float64Array;
  #holdAtZero: Float64Array;
  #baulkAtZero: Float64Array;
  #leastRoadMin: Float64Array;

  constructor(network: Network, waits: WaitEstimate) {
    this.#network = network;
    this.#waits = waits;
    this.#rememberedMin = new Float64Array(network.facilities.length);
    this.#rememberedAtMin = new Float64Array(network.facilities.length).fill(Number.NaN);
    this.#holdAtZero = atZero(network, 'hold');
    this.#baulkAtZero = atZero(network, 'baulk');
    this.#leastRoadMin = leastRoads(network);
  }

  /** What was lived through of the waits at each facility, copied. */
  get memory(): DispatchMemory {
    return { rememberedMin: this.#rememberedMin.slice(), rememberedAtMin: this.#rememberedAtMin.slice() };
  }

  /** Takes over the memory of a desk of the same facilities. */
  restore({ rememberedMin, rememberedAtMin }: DispatchMemory): void {
    this.#rememberedMin.set(rememberedMin);
    this.#rememberedAtMin.set(rememberedAtMin);
  }

  /** Takes over the choices of a network of the same shape; what was lived through is remembered. */
  reconfigure(network: Network): void {
    this.#network = network;
    this.#holdAtZero = atZero(network, 'hold');
    this.#baulkAtZero = atZero(network, 'baulk');
    this.#leastRoadMin = leastRoads(network);
  }

  /** Decides for one truck; may change its class (lost programme) and its facility (diversion). */
  decide(trucks: TruckStore, truck: number, luck: TruckLuck, nowMin: number): Decision {
    const { marks } = trucks;
    const row = truck * MARKS;
    const f = marks[row + FACILITY]!;
    const facility = this.#network.facilities[f]!;
    if (facility.reclassified.length > 0) this.#reclassify(trucks, truck, luck);
    if (f !== marks[row + INTENDED_FACILITY]) return Decision.enter;
    if (facility.withheld.length > 0) {
      const cohort = this.#withholding(facility.withheld, trucks, truck, luck);
      if (cohort) return this.#makeUp(cohort, trucks, truck, luck, nowMin);
    }
    const { choice } = facility;
    if (choice === null) return Decision.enter;

    const attempt = Math.min(marks[row + ATTEMPTS]!, MAX_RETRIES);
    luck.seek(marks[row + KEY_HIGH]!, marks[row + KEY_LOW]!, FIRST_ATTEMPT + attempt);
    const c = marks[row + VEHICLE_CLASS]!;
    const ownMin = this.#waits.expectedWaitMin(f, c, nowMin);
    this.#remember(f, ownMin, choice.memoryMin, nowMin);
    const holdDraw = luck.uniform();
    if (ownMin === 0 && holdDraw >= this.#held(f, choice, 0)) return Decision.enter;
    const elsewhere = this.#elsewhere(f, c, ownMin, luck.uniform(), nowMin);
    const to = elsewhere?.facility ?? f;
    // Crossing elsewhere costs as much as the wait that has to be saved by it.
    const extraMin = elsewhere ? choice.divertExtraMin : 0;
    const waitMin = (elsewhere?.costMin ?? ownMin) + extraMin;
    if (holdDraw < this.#held(to, choice, extraMin))
      return this.#tryLater(trucks, truck, luck, nowMin, Decision.heldBack);
    if (luck.uniform() < response(waitMin, choice.baulkAtMin, choice.baulkScaleMin, this.#baulkAtZero[f]!))
      return this.#tryLater(trucks, truck, luck, nowMin, Decision.baulk);
    if (!elsewhere) return Decision.enter;
    marks[row + FACILITY] = to;
    this.comesAtMin = nowMin + elsewhere.roadMin;
    return Decision.comeLater;
  }

  /** Where a truck that may cross elsewhere would be through soonest, if that is soon enough. */
  #elsewhere(
    f: number,
    c: number,
    ownMin: number,
    drawn: number,
    nowMin: number,
  ): { facility: number; roadMin: number; costMin: number } | null {
    const { choice, neighbours } = this.#network.facilities[f]!;
    const { divertExtraMin, divertScaleMin, divertibleShare } = choice!;
    // A neighbour costs the road at least: most trucks need no look at the waits there.
    const mostGain = (ownMin - this.#leastRoadMin[f]! - divertExtraMin) / divertScaleMin;
    if (drawn >= divertibleShare * logistic(mostGain)) return null;
    let best: { facility: number; roadMin: number; costMin: number } | null = null;
    for (const { facility, roadMin } of neighbours) {
      if (this.#network.facilities[facility]!.entries[c] === EXIT) continue;
      const costMin = roadMin + this.#waits.expectedWaitMin(facility, c, nowMin, nowMin + roadMin);
      if (costMin < (best?.costMin ?? Number.POSITIVE_INFINITY)) best = { facility, roadMin, costMin };
    }
    if (best === null) return null;
    const gain = (ownMin - best.costMin - divertExtraMin) / divertScaleMin;
    return drawn < divertibleShare * logistic(gain) ? best : null;
  }

  /** Share of trips held back by what is remembered of a facility. */
  #held(f: number, { holdAtMin, holdScaleMin, holdShare }: Choice, extraMin: number): number {
    const wait = this.#rememberedMin[f]! + extraMin;
    return holdShare * response(wait, holdAtMin, holdScaleMin, this.#holdAtZero[f]!);
  }

  #remember(f: number, waitMin: number, memoryMin: number, nowMin: number): void {
    const since = nowMin - this.#rememberedAtMin[f]!;
    const before = this.#rememberedMin[f]!;
    const remembered = since >= 0 ? waitMin + (before - waitMin) * Math.exp(-since / memoryMin) : waitMin;
    this.#rememberedMin[f] = remembered;
    this.#rememberedAtMin[f] = nowMin;
  }

  #tryLater(
    trucks: TruckStore,
    truck: number,
    luck: TruckLuck,
    nowMin: number,
    otherwise: Decision,
  ): Decision {
    const { retryShare, retryAfterMin } =
      this.#network.facilities[trucks.marks[truck * MARKS + FACILITY]!]!.choice!;
    if (trucks.marks[truck * MARKS + ATTEMPTS]! >= MAX_RETRIES || luck.uniform() >= retryShare)
      return otherwise;
    trucks.marks[truck * MARKS + ATTEMPTS]! += 1;
    this.comesAtMin = nowMin + retryAfterMin;
    return Decision.comeLater;
  }

  #withholding(
    cohorts: readonly Cohort[],
    { marks }: TruckStore,
    truck: number,
    luck: TruckLuck,
  ): Cohort | undefined {
    const row = truck * MARKS;
    return cohorts.find(({ vehicleClass, purpose, from, to }) => {
      if (vehicleClass !== marks[row + VEHICLE_CLASS]) return false;
      luck.seek(marks[row + KEY_HIGH]!, marks[row + KEY_LOW]!, purpose);
      const drawn = luck.uniform();
      return drawn >= from && drawn < to;
    });
  }

  /** Whether and when a trip that was withheld is made: the first time decides whether, every time decides when. */
  #makeUp(cohort: Cohort, { marks }: TruckStore, truck: number, luck: TruckLuck, nowMin: number): Decision {
    const row = truck * MARKS;
    const attempt = marks[row + ATTEMPTS]!;
    if (attempt >= MAX_MADE_UP_ATTEMPTS) return Decision.heldBack;
    luck.seek(marks[row + KEY_HIGH]!, marks[row + KEY_LOW]!, SUPPLY);
    for (let drawn = 0; drawn < attempt; drawn += 1) luck.uniform();
    const isMadeUp = luck.uniform() < cohort.madeUpShare;
    if (attempt === 0 && !isMadeUp) return Decision.heldBack;
    marks[row + ATTEMPTS] = attempt + 1;
    const days = 1 + Math.floor(luck.uniform() * cohort.madeUpWithinDays);
    this.comesAtMin = nowMin + days * DAY_MIN;
    return Decision.comeLater;
  }

  #reclassify(trucks: TruckStore, truck: number, luck: TruckLuck): void {
    const c = trucks.marks[truck * MARKS + VEHICLE_CLASS]!;
    for (const { from, to, share } of this.#network.facilities[trucks.marks[truck * MARKS + FACILITY]!]!
      .reclassified) {
      if (from !== c) continue;
      luck.seek(trucks.marks[truck * MARKS + KEY_HIGH]!, trucks.marks[truck * MARKS + KEY_LOW]!, PROGRAMME);
      if (luck.uniform() < share) trucks.marks[truck * MARKS + VEHICLE_CLASS] = to;
      return;
    }
  }
}

/** Response of a logistic choice to no wait at all, by facility. */
function atZero({ facilities }: Network, choice: 'hold' | 'baulk'): Float64Array {
  return Float64Array.from(facilities, ({ choice: of }) =>
    of ? logistic(-of[`${choice}AtMin`] / of[`${choice}ScaleMin`]) : 0,
  );
}

/** Road time to the nearest neighbour of each facility, Infinity where it has none. */
function leastRoads({ facilities }: Network): Float64Array {
  return Float64Array.from(facilities, ({ neighbours }) =>
    Math.min(...neighbours.map(({ roadMin }) => roadMin)),
  );
}

/** Logistic response to a wait, half at `halfAt`, and shifted so that no wait draws no response. */
function response(waitMin: number, halfAt: number, scale: number, atZero: number): number {
  return (logistic((waitMin - halfAt) / scale) - atZero) / (1 - atZero);
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}
