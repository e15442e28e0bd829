import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { asJson, machine } from '../../scripts/bench/bench-options.ts';
import { writeCrossings } from '../../scripts/bench/import-crossings.ts';
import { startServer } from '../helpers/server-process.ts';
import { startLoad } from './load.ts';
import { readServer } from './read-server.ts';
import { describe, type Reading, type SoakReport, verdicts } from './report.ts';
import { slopePerHour } from './slope.ts';
import { createTally } from './tally.ts';

// `npm run test:soak -- --minutes N [--json FILE]`: the real server under mixed load; ends with 1 where a promise is missed.

const READ_EVERY_MS = 5_000;
const WARM_UP_SHARE = 0.3;
/** Idle threads end after half a minute, kept connections after ten seconds. */
const SETTLE_MS = 45_000;
const FILES = 6;
const ROWS = 20_000;

const { values } = parseArgs({
  options: { minutes: { type: 'string', default: '10' }, json: { type: 'string' } },
});
const minutes = Number(values.minutes);
if (!(minutes >= 1 && minutes <= 24 * 60)) {
  process.stderr.write(`--minutes ${values.minutes} is no number from 1 to 1440.\n`);
  process.exit(2);
}
const report = await soak(minutes);
process.stdout.write(describe(report));
if (values.json !== undefined) writeFileSync(values.json, asJson(report));
process.exit(verdicts(report).every(({ isMet }) => isMet) ? 0 : 1);

async function soak(minutes: number): Promise<SoakReport> {
  const folder = mkdtempSync(join(tmpdir(), 'garita-soak-'));
  const server = await startServer(undefined, {
    LIMIT_REQUESTS_PER_MIN: '1000000',
    LIMIT_IMPORTS_PER_HOUR: '1000000',
    LIMIT_RUNS_PER_HOUR: '1000000',
  });
  const tally = createTally();
  const readings: Reading[] = [];
  let hasEnded = false;
  try {
    const files = Array.from({ length: FILES }, (_, i) => join(folder, `trucks-${i}.csv`));
    for (const [i, file] of files.entries()) await writeCrossings(file, ROWS + i);
    const startedMs = performance.now();
    const loadFor = async (share: number, isWarm: boolean) => {
      const untilMs = performance.now() + share * minutes * 60_000;
      const load = startLoad({ url: server.url, files, tally });
      while (performance.now() < untilMs) {
        await delay(Math.min(READ_EVERY_MS, Math.max(0, untilMs - performance.now())));
        const minute = (performance.now() - startedMs) / 60_000;
        readings.push({ minute, isWarm, ...(await readServer(server.url)) });
      }
      await load.stop();
      await delay(SETTLE_MS);
      return readServer(server.url);
    };
    const before = await loadFor(WARM_UP_SHARE, false);
    const after = await loadFor(1 - WARM_UP_SHARE, true);
    const warm = readings.filter(({ isWarm }) => isWarm);
    const exitCode = await server.stop();
    hasEnded = true;
    if (exitCode !== 0) tally.failed('stop', `the server ended with ${exitCode}`);
    for (const line of server
      .log()
      .split('\n')
      .filter((line) => line !== ''))
      tally.failed('log', line);
    return {
      machine: machine(),
      minutes,
      readings,
      before,
      after,
      rssSlope: slopePerHour(warm.map(({ minute, rssMb }) => ({ minute, value: rssMb }))),
      heapSlope: slopePerHour(warm.map(({ minute, heapMb }) => ({ minute, value: heapMb }))),
      durations: tally.durations(),
      errors: tally.errors,
    };
  } finally {
    if (!hasEnded) await server.kill();
    rmSync(folder, { recursive: true });
  }
}
