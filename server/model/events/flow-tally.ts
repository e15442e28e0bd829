import { carriesProduce, VEHICLE_CLASSES } from '../border/vehicle-class.ts';
import type { Facility } from '../port.ts';
import type { CrossingLog } from '../simulation/crossing-log.ts';
import { TruckLuck } from '../simulation/truck-luck.ts';
import { COMMODITY_PURPOSE, commodityDraws } from '../spoilage/load.ts';
import type { FlowRecord } from './flow-record.ts';

const HOUR_MIN = 60;

/** Adds up crossings by facility and hour while a run goes, so that no log is kept. */
export class FlowTally {
  readonly #facilities: ReadonlyArray<ReturnType<typeof emptyTally>>;
  readonly #luck = new TruckLuck();

  constructor(facilities: readonly Facility[], hours: number, commodities: readonly string[]) {
    this.#facilities = facilities.map((facility) => emptyTally(facility, hours, commodities));
  }

  /** Takes in the rows of trucks that have left, or are under way at the end of the run. */
  add(log: CrossingLog): void {
    for (let row = 0; row < log.length; row += 1) {
      const joinedMin = log.joinedQueueAtMin[row]!;
      if (Number.isNaN(joinedMin)) continue;
      const tally = this.#facilities[log.facility[row]!]!;
      const { crossed, waitSumMin, change, hours } = tally;
      const startMin = log.primaryStartAtMin[row]!;
      change[Math.min(hours, Math.ceil(joinedMin / HOUR_MIN))]! += 1;
      if (Number.isNaN(startMin)) continue;
      change[Math.min(hours, Math.ceil(startMin / HOUR_MIN))]! -= 1;
      const slot = Math.floor(startMin / HOUR_MIN);
      if (slot >= hours) continue;
      crossed[slot]! += 1;
      waitSumMin[slot]! += startMin - joinedMin;
      if (tally.asked.length > 0) this.#addLoad(tally, log, row, slot);
    }
  }

  records(): FlowRecord[] {
    return this.#facilities.map(({ crossed, waitSumMin, change, crossedWith, hours }) => {
      const queue = new Float64Array(hours);
      let waiting = 0;
      for (let slot = 0; slot < hours; slot += 1) {
        waiting += change[slot]!;
        queue[slot] = waiting;
      }
      return { crossed, waitSumMin, queue, crossedWith };
    });
  }

  #addLoad(
    { asked, produce, crossedWith }: ReturnType<typeof emptyTally>,
    log: CrossingLog,
    row: number,
    slot: number,
  ) {
    if (!produce[log.vehicleClass[row]!]) return;
    this.#luck.seek(log.keyHigh[row]!, log.keyLow[row]!, COMMODITY_PURPOSE);
    const drawn = this.#luck.uniform();
    for (const { id, from, to } of asked) if (drawn >= from && drawn < to) crossedWith[id]![slot]! += 1;
  }
}

function emptyTally(facility: Facility, hours: number, commodities: readonly string[]) {
  return {
    hours,
    crossed: new Float64Array(hours),
    waitSumMin: new Float64Array(hours),
    /** Change of the queue at the start of each hour. */
    change: new Float64Array(hours + 1),
    crossedWith: Object.fromEntries(commodities.map((id) => [id, new Float64Array(hours)])),
    asked: commodityDraws(facility).filter(({ id }) => commodities.includes(id)),
    produce: VEHICLE_CLASSES.map((name) => carriesProduce(facility, name)),
  };
}
