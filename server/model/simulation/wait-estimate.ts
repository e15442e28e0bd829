import { nextChangeAfter, valueAt } from '../step-function.ts';
import { EXIT, type Network, UNLIMITED } from './network.ts';
import type { ServiceTable } from './service-table.ts';
import type { StationBoard } from './station-board.ts';

const LONGEST_WAIT_MIN = 14 * 24 * 60;
const CHANGES_AHEAD = 64;

/** The wait that truckers and dispatchers see ahead: trucks in line over the rate at which open positions take them. */
export class WaitEstimate {
  #network: Network;
  readonly #board: StationBoard;
  #paths: Int32Array[][];
  #lanesFed: Array<Int32Array | null>;
  #meanServiceMin: Float64Array;
  #inspections: ReadonlyArray<Inspection | null>;

  constructor(network: Network, board: StationBoard, table: ServiceTable) {
    this.#network = network;
    this.#board = board;
    this.#paths = pathsOf(network);
    this.#lanesFed = lanesFedBy(network);
    this.#meanServiceMin = meanServices(network, table);
    this.#inspections = inspectionsOf(network, this.#meanServiceMin);
  }

  reconfigure(network: Network, table: ServiceTable): void {
    this.#network = network;
    this.#paths = pathsOf(network);
    this.#lanesFed = lanesFedBy(network);
    this.#meanServiceMin = meanServices(network, table);
    this.#inspections = inspectionsOf(network, this.#meanServiceMin);
  }

  /**
   * Wait to primary inspection that a truck of this class expects if it comes at `comesMin`, minutes: trucks ahead
   * of it now at each station over its rate then, plus the time to the next opening where it is closed then. Where an
   * inspection behind the booths keeps them from releasing trucks, they move at its rate.
   */
  expectedWaitMin(f: number, c: number, nowMin: number, comesMin = nowMin): number {
    let waitMin = 0;
    for (const s of this.#paths[f]![c]!) {
      const lanes = this.#lanesFed[s];
      const ahead = this.#board.queue[s]! + (lanes ? this.#board.busy[s]! : 0);
      if (lanes) {
        if (ahead === 0) continue;
        let perMin = 0;
        for (const lane of lanes)
          perMin += this.#openAt(lane, nowMin, comesMin) / this.#meanServiceMin[lane]!;
        if (perMin === 0) for (const lane of lanes) perMin += this.#opensNext(lane, comesMin).perMin;
        const releasedPerMin = Math.min(perMin, this.#inspections[f]?.trucksPerMin ?? perMin);
        waitMin += releasedPerMin > 0 ? ahead / releasedPerMin : LONGEST_WAIT_MIN;
        continue;
      }
      const open = this.#openAt(s, nowMin, comesMin);
      if (open > 0) {
        if (open < 1e6 && this.#meanServiceMin[s]! > 0) waitMin += (ahead * this.#meanServiceMin[s]!) / open;
        continue;
      }
      const { inMin, perMin } = this.#opensNext(s, comesMin);
      waitMin += perMin > 0 ? inMin + ahead / perMin : LONGEST_WAIT_MIN;
    }
    const inspection = this.#inspections[f];
    if (inspection && this.#board.queue[inspection.station]! > 0)
      waitMin +=
        (this.#board.busy[inspection.exit]! + this.#board.queue[inspection.station]! / inspection.share) /
        inspection.trucksPerMin;
    return waitMin < LONGEST_WAIT_MIN ? waitMin : LONGEST_WAIT_MIN;
  }

  /** Positions that take new trucks; overtime takes none. */
  #openAt(s: number, nowMin: number, comesMin: number): number {
    if (comesMin > nowMin) return valueAt(this.#network.stations[s]!.servers, comesMin);
    return this.#board.serves(s, nowMin, nowMin) ? this.#board.open[s]! : 0;
  }

  #opensNext(s: number, nowMin: number): { inMin: number; perMin: number } {
    const { servers } = this.#network.stations[s]!;
    let at = nowMin;
    for (let change = 0; change < CHANGES_AHEAD; change += 1) {
      at = nextChangeAfter(servers, at);
      if (at === Number.POSITIVE_INFINITY) break;
      const open = valueAt(servers, at);
      if (open > 0) return { inMin: at - nowMin, perMin: open / this.#meanServiceMin[s]! };
    }
    return { inMin: 0, perMin: 0 };
  }
}

/** An inspection with a bounded number of bays behind the booths of a facility. */
interface Inspection {
  readonly station: number;
  /** The way out, where trucks are held until a bay takes them. */
  readonly exit: number;
  readonly share: number;
  /** Trucks that leave the facility a minute while every bay is taken, inspected or not. */
  readonly trucksPerMin: number;
}

function inspectionsOf(
  { facilities, stations, classes }: Network,
  meanServiceMin: Float64Array,
): Array<Inspection | null> {
  return facilities.map((_, f) => {
    const station = stations.findIndex(
      ({ facility, stage, servers }) => facility === f && stage === 'stateSafety' && servers !== UNLIMITED,
    );
    if (station < 0) return null;
    const exit = stations.findIndex(({ facility, stage }) => facility === f && stage === 'exit');
    if (exit < 0) return null;
    const shares = stations[exit]!.visits.map(
      (visit) => visit?.routes.find(({ to }) => to === station)?.probability ?? 0,
    );
    const share = shares.reduce((sum, one) => sum + one, 0) / classes.length;
    const perMin = valueAt(stations[station]!.servers, 0) / meanServiceMin[station]!;
    return share > 0 ? { station, exit, share, trucksPerMin: perMin / share } : null;
  });
}

/** Stations up to and including primary inspection, on each class's likeliest way. */
function pathsOf({ facilities, stations, classes }: Network): Int32Array[][] {
  return facilities.map(({ entries }) =>
    classes.map((_, c) => {
      const path: number[] = [];
      let s = entries[c]!;
      for (let hop = 0; s !== EXIT && hop < stations.length; hop += 1) {
        const station = stations[s]!;
        if (station.servers !== UNLIMITED) path.push(s);
        const routes = station.visits[c]?.routes ?? [];
        if (station.stage === 'primary' || routes.length === 0) break;
        s = routes.reduce((a, b) => (b.probability > a.probability ? b : a)).to;
      }
      return Int32Array.from(path);
    }),
  );
}

/** For a shared approach, the lanes it feeds, whose rate is the rate at which it moves. */
function lanesFedBy({ stations }: Network): Array<Int32Array | null> {
  return stations.map((station) => {
    if (station.stage !== 'approach') return null;
    const lanes = station.visits.flatMap((visit) => visit?.routes.map(({ to }) => to) ?? []);
    return Int32Array.from(new Set(lanes.filter((to) => to !== EXIT)));
  });
}

function meanServices({ stations, classes }: Network, table: ServiceTable): Float64Array {
  return Float64Array.from(stations, (station, s) => {
    const means = station.visits.flatMap((visit, c) =>
      visit ? [table.meanMin[s * classes.length + c]!] : [],
    );
    return means.length === 0 ? 0 : means.reduce((sum, mean) => sum + mean, 0) / means.length;
  });
}
