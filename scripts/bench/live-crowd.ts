import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { ClientsInput, ClientsResult } from './live-clients.ts';

/** What all clients of a measurement had. */
export interface CrowdResult {
  /** Messages that every client could have had, and those that they had. */
  readonly expected: number;
  readonly delivered: number;
  /** From the first client that has a message to each of the others, ms. */
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly payloadBytes: number;
}

export interface Crowd {
  /** Begins to measure, once all are connected; `look` is called when it is over and all are connected still. */
  measure(look: () => Promise<void>): Promise<CrowdResult>;
}

/** A process may hold so many files, and the server has twice as many to hold as one of these. */
const CLIENTS_A_PROCESS = 2_500;
const CLIENTS = fileURLToPath(new URL('./live-clients.ts', import.meta.url));

/** Connects clients, in as many processes as they take. */
export async function connectCrowd({ clients, ...input }: ClientsInput): Promise<Crowd> {
  const processes: Array<{ readonly child: ChildProcess; readonly said: Promise<string> }> = [];
  for (let from = 0; from < clients; from += CLIENTS_A_PROCESS) {
    const child = spawn(process.execPath, [CLIENTS], { stdio: ['pipe', 'pipe', 'inherit', 'ipc'] });
    const own: ClientsInput = { ...input, clients: Math.min(CLIENTS_A_PROCESS, clients - from) };
    child.stdin!.end(JSON.stringify(own));
    processes.push({ child, said: text(child.stdout!) });
    await once(child, 'message');
  }
  return {
    measure: async (look) => {
      const measured = processes.map(({ child }) => once(child, 'message'));
      for (const { child } of processes) child.send('begin');
      await Promise.all(measured);
      await look();
      for (const { child } of processes) child.send('end');
      const results = await Promise.all(
        processes.map(async ({ child, said }) => {
          const [code] = await once(child, 'exit');
          if (code !== 0) throw new Error(`clients ended with exit code ${code}.`);
          return JSON.parse(await said) as ClientsResult;
        }),
      );
      return together(results, clients);
    },
  };
}

/** Messages that any process may have begun or ceased to note halfway are left out. */
function together(results: readonly ClientsResult[], clients: number): CrowdResult {
  const bySeq = new Map<number, number[]>();
  for (const { arrivals } of results)
    for (const [seq, times] of arrivals) bySeq.set(seq, [...(bySeq.get(seq) ?? []), ...times]);
  const ends = results.map(({ arrivals }) => arrivals.map(([seq]) => seq).toSorted((a, b) => a - b));
  const from = Math.max(...ends.map((seqs) => seqs[0]!));
  const to = Math.min(...ends.map((seqs) => seqs.at(-1)!));
  const whole = [...bySeq].filter(([seq]) => seq > from && seq < to);
  const delays = whole
    .flatMap(([, times]) => {
      const firstMs = times.reduce((least, atMs) => Math.min(least, atMs));
      return times.map((atMs) => atMs - firstMs);
    })
    .toSorted((a, b) => a - b);
  const at = (share: number) => delays[Math.min(delays.length - 1, Math.floor(share * delays.length))] ?? 0;
  const payloadBytes = results[0]!.payloadBytes;
  return {
    expected: whole.length * clients,
    delivered: delays.length,
    p50Ms: at(0.5),
    p99Ms: at(0.99),
    payloadBytes,
  };
}
