import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export interface ServerProcess {
  readonly url: string;
  /** What it told its log so far. */
  log(): string;
  readonly databasePath: string;
  /** Asks it to stop and answers its exit code. */
  stop(): Promise<number | null>;
  /** Asks it to stop, and leaves its database for the next. */
  halt(): Promise<number | null>;
  /** Ends it without a word, as a crash would. */
  kill(): Promise<void>;
  /** Starts it again on its database and at its address. */
  revive(): Promise<void>;
}

/** The real server as a process of its own, on a free port and a fresh database, which `fill` may fill before. */
export async function startServer(
  fill?: (databasePath: string) => void,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServerProcess> {
  const folder = mkdtempSync(join(tmpdir(), 'garita-server-'));
  const databasePath = join(folder, 'garita.db');
  fill?.(databasePath);
  let child = spawnServer(databasePath, '0', settings);
  const url = await addressOf(child);
  const halt = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
    const exited = new Promise<number | null>((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    return exited;
  };
  let said = '';
  child.stderr!.on('data', (chunk: Buffer) => {
    said += chunk;
  });
  return {
    url,
    log: () => said,
    databasePath,
    halt,
    kill: async () => {
      const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
      child.kill('SIGKILL');
      return exited;
    },
    revive: async () => {
      child = spawnServer(databasePath, new URL(url).port, settings);
      await addressOf(child);
    },
    stop: async () => {
      const code = await halt();
      rmSync(folder, { recursive: true });
      return code;
    },
  };
}

function spawnServer(
  databasePath: string,
  port: string,
  settings: Readonly<Record<string, string>>,
): ChildProcess {
  return spawn(process.execPath, ['--disable-proto=delete', 'server/main.ts'], {
    env: {
      ...process.env,
      PORT: port,
      HOST: '127.0.0.1',
      GARITA_DB: databasePath,
      LOG_LEVEL: 'warn',
      ...settings,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stdout!.on('data', (chunk: Buffer) => {
      said += chunk;
      const url = /http:\/\/\S+/.exec(said)?.[0];
      if (url) resolve(url);
    });
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk;
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
}
