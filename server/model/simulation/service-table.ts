import { lognormalParameters, type Shape, type UnitSampler, unitSampler } from './distribution.ts';
import { EXIT, type Network } from './network.ts';
import type { TruckLuck } from './truck-luck.ts';

/** Draws of one station: service, route, patience. */
const DRAWS_PER_STATION = 3;
/** Purposes below this are decided at the gate of a facility, not at a station. */
const FIRST_STATION_PURPOSE = 8;

const DETERMINISTIC = 0;
const EXPONENTIAL = 1;
const LOGNORMAL = 2;
const OTHER = 3;
const KINDS: Readonly<Partial<Record<Shape['kind'], number>>> = {
  deterministic: DETERMINISTIC,
  exponential: EXPONENTIAL,
  lognormal: LOGNORMAL,
};

/** What each class meets at each station, laid out as columns for the inner loop. */
export class ServiceTable {
  readonly visited: Uint8Array;
  readonly priority: Uint8Array;
  readonly meanMin: Float64Array;
  readonly #classes: number;
  readonly #luck: Int32Array;
  readonly #kind: Uint8Array;
  readonly #maxMin: Float64Array;
  /** Of lognormal services: median, minutes, and standard deviation of the logarithm. */
  readonly #medianMin: Float64Array;
  readonly #sigma: Float64Array;
  readonly #samplers: UnitSampler[];
  readonly #patience: Array<((luck: TruckLuck) => number) | null>;
  readonly #onlyRoute: Int32Array;
  readonly #routes: Array<{ readonly to: Int32Array; readonly below: Float64Array } | null>;

  constructor(network: Network) {
    const { stations, classes } = network;
    const cells = stations.length * classes.length;
    this.#classes = classes.length;
    this.visited = new Uint8Array(cells);
    this.priority = new Uint8Array(cells);
    this.meanMin = new Float64Array(cells);
    this.#luck = Int32Array.from(
      stations,
      (station) => FIRST_STATION_PURPOSE + station.luck * DRAWS_PER_STATION,
    );
    this.#kind = new Uint8Array(cells);
    this.#maxMin = new Float64Array(cells).fill(Number.POSITIVE_INFINITY);
    this.#medianMin = new Float64Array(cells);
    this.#sigma = new Float64Array(cells);
    this.#samplers = new Array(cells).fill(() => 0);
    this.#patience = new Array(cells).fill(null);
    this.#onlyRoute = new Int32Array(cells).fill(EXIT);
    this.#routes = new Array(cells).fill(null);
    for (const [s, station] of stations.entries()) {
      for (const [c, visit] of station.visits.entries()) {
        if (!visit) continue;
        const cell = s * classes.length + c;
        const { service, patience, routes } = visit;
        this.visited[cell] = 1;
        this.priority[cell] = visit.priority;
        this.meanMin[cell] = service.meanMin;
        this.#maxMin[cell] = service.maxMin ?? Number.POSITIVE_INFINITY;
        this.#kind[cell] = KINDS[service.shape.kind] ?? OTHER;
        if (service.shape.kind === 'lognormal') {
          const { sigma, medianOverMean } = lognormalParameters(service.shape.cv);
          this.#sigma[cell] = sigma;
          this.#medianMin[cell] = service.meanMin * medianOverMean;
        }
        this.#samplers[cell] = unitSampler(service.shape);
        if (patience) {
          const sampler = unitSampler(patience.shape);
          this.#patience[cell] = (luck) => patience.meanMin * sampler(luck);
        }
        const taken = routes.filter(({ probability }) => probability > 0);
        if (taken.length === 1) this.#onlyRoute[cell] = taken[0]!.to;
        else {
          let sum = 0;
          this.#routes[cell] = {
            to: Int32Array.from(taken, ({ to }) => to),
            below: Float64Array.from(taken, ({ probability }) => (sum += probability)),
          };
        }
      }
    }
  }

  serviceMin(s: number, c: number, luck: TruckLuck, keyHigh: number, keyLow: number): number {
    const cell = s * this.#classes + c;
    const mean = this.meanMin[cell]!;
    const kind = this.#kind[cell]!;
    if (kind === DETERMINISTIC || mean === 0) return mean;
    luck.seek(keyHigh, keyLow, this.#luck[s]!);
    const drawn =
      kind === EXPONENTIAL
        ? mean * luck.exponential()
        : kind === LOGNORMAL
          ? this.#medianMin[cell]! * Math.exp(this.#sigma[cell]! * luck.normal())
          : mean * this.#samplers[cell]!(luck);
    const max = this.#maxMin[cell]!;
    return drawn < max ? drawn : max;
  }

  /** Next station, or EXIT. */
  route(s: number, c: number, luck: TruckLuck, keyHigh: number, keyLow: number): number {
    const cell = s * this.#classes + c;
    const routes = this.#routes[cell];
    if (!routes) return this.#onlyRoute[cell]!;
    luck.seek(keyHigh, keyLow, this.#luck[s]! + 1);
    const drawn = luck.uniform();
    const { to, below } = routes;
    let branch = 0;
    while (branch < to.length - 1 && drawn >= below[branch]!) branch += 1;
    return to[branch]!;
  }

  /** Minutes a truck waits before it gives up; NaN where patience is endless. */
  patienceMin(s: number, c: number, luck: TruckLuck, keyHigh: number, keyLow: number): number {
    const patience = this.#patience[s * this.#classes + c];
    if (!patience) return Number.NaN;
    luck.seek(keyHigh, keyLow, this.#luck[s]! + 2);
    return patience(luck);
  }
}
