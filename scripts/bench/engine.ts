import { asJson, machine, partsOf, progress, sizeOf } from './bench-options.ts';
import { countsOf2024, type YearCounts } from './counts-2024.ts';
import { describe, type EngineReport } from './engine-report.ts';
import type { ModelName } from './exact-waits.ts';
import { measureInChild } from './in-child.ts';
import { findSimpy, measureSimpy } from './simpy-peer.ts';

const PARTS = ['models', 'peers', 'network', 'border', 'linear'] as const;
type Part = (typeof PARTS)[number];

export interface EngineOptions {
  readonly only?: string;
  readonly trucks?: string;
  readonly json?: boolean;
}

const RUNS = 4;
const CUSTOMERS: Readonly<Record<ModelName, number>> = { a: 1_000_000, b: 300_000, c: 300_000 };
const PEER_CUSTOMERS = 100_000;
const NETWORK_TRUCKS = 500_000;
const FACILITIES = ['laredo-world-trade', 'pharr'] as const;
const SIZES = [1e5, 1e6, 1e7] as const;
const WITHDRAWN_SHARE = 0.6;

/** `bench engine`: measures the parts asked for, one after the other, and prints the figures beside their goals. */
export async function runEngineBench(options: EngineOptions): Promise<void> {
  const parts = partsOf(options.only, PARTS);
  const trucks = sizeOf('--trucks', options.trucks, 1e8);
  const report: EngineReport = {
    machine: machine(),
    ...(await measureModels(parts, trucks)),
    ...(await measureFacilities(parts, trucks)),
  };
  process.stdout.write(options.json ? asJson(report) : describe(report));
}

/** Each model in Garita and at once afterwards in SimPy, so that the ratio is of one and the same machine's mood. */
async function measureModels(
  parts: ReadonlySet<Part>,
  trucks: number | null,
): Promise<Pick<EngineReport, 'models' | 'peers'>> {
  const models: EngineReport['models'] = {};
  const simpy = parts.has('peers') ? await findSimpy() : null;
  if (parts.has('peers') && !simpy)
    process.stderr.write('SimPy is not installed: apt install python3-simpy. Its figures are left out.\n');
  const peer: NonNullable<EngineReport['peers']['simpy']> = { version: simpy?.version ?? '' };
  for (const [model, customers] of Object.entries(CUSTOMERS) as Array<[ModelName, number]>) {
    if (parts.has('models')) {
      progress(`model ${model}`);
      models[model] = await measureInChild('model', { model, trucks: trucks ?? customers, runs: RUNS });
    }
    if (simpy) {
      progress(`model ${model} in SimPy ${simpy.version}`);
      const figures = await measureSimpy(
        simpy.python,
        model,
        Math.min(trucks ?? PEER_CUSTOMERS, PEER_CUSTOMERS),
        RUNS,
      );
      const own = models[model]?.customersPerSecond;
      peer[model] = { ...figures, ratio: own === undefined ? null : own / figures.customersPerSecond };
    }
  }
  return { models, peers: simpy ? { simpy: peer } : {} };
}

/** The parts that run real facilities, and so need their counts. */
async function measureFacilities(
  parts: ReadonlySet<Part>,
  trucks: number | null,
): Promise<Pick<EngineReport, 'network' | 'border' | 'linear'>> {
  const needed = parts.has('network') || parts.has('border') || parts.has('linear');
  const counts: YearCounts = needed ? await countsOf2024() : {};
  const network: EngineReport['network'] = {};
  if (parts.has('network'))
    for (const facilityId of FACILITIES) {
      progress(`full network of ${facilityId}`);
      network[facilityId] = await measureInChild('network', {
        facilityId,
        counts,
        trucks: trucks ?? NETWORK_TRUCKS,
        runs: RUNS,
      });
    }
  if (parts.has('border')) progress('a year of the whole border, both worlds');
  const border = parts.has('border')
    ? await measureInChild('border', { counts, withdrawnShare: WITHDRAWN_SHARE })
    : null;
  const linear: EngineReport['linear'] = {};
  if (parts.has('linear'))
    for (const subject of ['a', FACILITIES[0]]) {
      progress(`time per truck, ${subject === 'a' ? 'model a' : subject}`);
      const sizes = SIZES.map((size) => (trucks === null ? size : (size / SIZES[1]) * trucks));
      linear[subject] = (await measureInChild('linear', { subject, counts, sizes })).sizes;
    }
  return { network, border, linear };
}
