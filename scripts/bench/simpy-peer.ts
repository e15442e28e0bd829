import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { percentile } from '../../server/model/metrics/percentile.ts';
import { exactWaits, type ModelName } from './exact-waits.ts';
import { PARAMETERS_FILE, readParameters } from './model-job.ts';
import { estimate } from './wait-estimate.ts';

interface PeerRun {
  readonly version: string;
  readonly customers: number;
  readonly seconds: number;
  readonly peakMb: number | null;
  readonly meanWaits: { readonly all: number };
}

/** The first Python that has SimPy, or `null`: Debian installs it for its own, which another may hide. */
export async function findSimpy(): Promise<{ python: string; version: string } | null> {
  for (const python of ['python3', '/usr/bin/python3']) {
    try {
      return { python, version: (await runPeer(python, 'a', 1, 1)).version };
    } catch (error) {
      const { code } = error as { code?: number | string };
      if (code !== NOT_INSTALLED && code !== 'ENOENT') throw error;
    }
  }
  return null;
}

/** Customers per second of SimPy on one model, each run in a process of its own, and its mean wait. */
export async function measureSimpy(python: string, model: ModelName, customers: number, runs: number) {
  const measured: PeerRun[] = [];
  for (let seed = 1; seed <= runs; seed += 1) measured.push(await runPeer(python, model, customers, seed));
  const rates = measured.map(({ seconds }) => customers / seconds).sort((a, b) => a - b);
  const waits = measured.map(({ meanWaits }) => meanWaits.all);
  const exact = exactWaits(model, readParameters()).all!;
  const { peakMb } = measured.at(-1)!;
  return { customers, customersPerSecond: percentile(rates, 0.5)!, peakMb, ...estimate(waits, exact) };
}

const NOT_INSTALLED = 3;
const PROGRAM = fileURLToPath(new URL('simpy_peer.py', import.meta.url));

async function runPeer(python: string, model: ModelName, customers: number, seed: number): Promise<PeerRun> {
  const args = [PROGRAM, fileURLToPath(PARAMETERS_FILE), model, String(customers), String(seed)];
  const env = { ...process.env, PYTHONDONTWRITEBYTECODE: '1' };
  const { stdout } = await promisify(execFile)(python, args, { env });
  return JSON.parse(stdout) as PeerRun;
}
