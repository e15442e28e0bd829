import { availableParallelism, cpus } from 'node:os';
import { UsageError } from '../usage-error.ts';
import { countsOf2024, type YearCounts } from './counts-2024.ts';
import { describe, type EngineReport } from './engine-report.ts';
import type { ModelName } from './exact-waits.ts';
import { measureInChild } from './in-child.ts';
import { findSimpy, measureSimpy } from './simpy-peer.ts';

export const PARTS = ['models', 'peers', 'network', 'border', 'linear'] as const;
type Part = (typeof PARTS)[number];

export interface EngineOptions {
  readonly only?: string;
  readonly trucks?: string;
  readonly json?: boolean;
}

const RUNS = 4;
const CUSTOMERS: Readonly<Record<ModelName, number>> = { a: 1_000_000, b: 300_000, c: 300_000 };
const PEER_CUSTOMERS = 50_000;
const NETWORK_TRUCKS = 500_000;
const FACILITIES = ['laredo-world-trade', 'pharr'] as const;
const SIZES = [1e5, 1e6, 1e7] as const;
const WITHDRAWN_SHARE = 0.6;

/** `bench engine`: measures the parts asked for, one after the other, and prints the figures beside their goals. */
export async function runEngineBench(options: EngineOptions): Promise<void> {
  const parts = partsOf(options.only);
  const trucks = trucksOf(options.trucks);
  const report: EngineReport = {
    machine: {
      node: process.versions.node,
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: availableParallelism(),
    },
    models: parts.has('models') ? await measureModels(trucks) : {},
    peers: parts.has('peers') ? await measurePeers(trucks) : {},
    ...(await measureFacilities(parts, trucks)),
  };
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : describe(report));
}

async function measureModels(trucks: number | null): Promise<EngineReport['models']> {
  const models: EngineReport['models'] = {};
  for (const model of modelNames()) {
    progress(`model ${model}`);
    models[model] = await measureInChild('model', { model, trucks: trucks ?? CUSTOMERS[model], runs: RUNS });
  }
  return models;
}

async function measurePeers(trucks: number | null): Promise<EngineReport['peers']> {
  const found = await findSimpy();
  if (!found) {
    process.stderr.write('SimPy is not installed: apt install python3-simpy. Its figures are left out.\n');
    return {};
  }
  const simpy: NonNullable<EngineReport['peers']['simpy']> = { version: found.version };
  for (const model of modelNames()) {
    progress(`SimPy ${found.version}, model ${model}`);
    simpy[model] = await measureSimpy(
      found.python,
      model,
      Math.min(trucks ?? PEER_CUSTOMERS, PEER_CUSTOMERS),
      RUNS,
    );
  }
  return { simpy };
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

function modelNames(): ModelName[] {
  return Object.keys(CUSTOMERS) as ModelName[];
}

function partsOf(only: string | undefined): ReadonlySet<Part> {
  if (only === undefined) return new Set(PARTS);
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.filter((name) => !(PARTS as readonly string[]).includes(name));
  if (unknown.length > 0)
    throw new UsageError(
      `--only ${only} is not a list of parts: use ${PARTS.join(', ')}, with commas between.`,
    );
  return new Set(names as Part[]);
}

function trucksOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  const trucks = Number(text);
  if (Number.isInteger(trucks) && trucks >= 1000 && trucks <= 1e8) return trucks;
  throw new UsageError(`--trucks ${text} is not a whole number from 1000 to 100000000.`);
}

function progress(what: string): void {
  process.stderr.write(`Measuring ${what} …\n`);
}
