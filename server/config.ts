import { BlockList, isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addTo, type TrustedProxies } from './http/proxies.ts';
import { WORKER_CAPS, type WorkerCaps } from './threads/worker-error.ts';

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
type LogLevel = (typeof LOG_LEVELS)[number];

export interface Config {
  /** TCP port; 0 lets the system choose one. */
  readonly port: number;
  readonly host: string;
  /** Names beside `host` under which the server answers, in lower case. */
  readonly hostNames: readonly string[];
  /** `null` where nobody's word is taken for who asks. */
  readonly trustedProxies: TrustedProxies | null;
  /** Absolute path of the database file. */
  readonly databasePath: string;
  /** To what the database may grow; `null` for as far as the disk goes. */
  readonly databaseMaxBytes: number | null;
  /** How long finished runs are kept: one beyond any of these goes after the next daily backup. */
  readonly runsKept: { readonly runs: number; readonly days: number; readonly bytes: number };
  /** Whether the database may lie on a network file system. */
  readonly remoteAllowed: boolean;
  /** How long one read of the database may take, ms. */
  readonly queryDeadlineMs: number;
  readonly logLevel: LogLevel;
  /** What a client has to carry; `null` on the loopback, where it may be left out. */
  readonly token: string | null;
  readonly limits: {
    readonly requestsPerMin: number;
    readonly importsPerHour: number;
    readonly runsPerHour: number;
    /** Sockets of the live stream, all together and from one address. */
    readonly clients: number;
    readonly clientsPerAddress: number;
  };
  /** Connections at a time. */
  readonly maxConnections: number;
  /** Size of a file that may be sent. */
  readonly maxUploadBytes: number;
  /** What one worker thread, and in seconds one run, may take. */
  readonly worker: WorkerCaps;
  /** Address of CBP's wait-time feed; `null` where it is not asked. */
  readonly feedUrl: string | null;
  /** Folder that holds package.json, data and client. */
  readonly projectFolder: string;
}

/** A setting that cannot be used; the message says what, where, why and how to mend it. */
class ConfigError extends Error {
  readonly code = 'config-invalid';
  override readonly name = 'ConfigError';
}

/** Reads the settings of the environment once; a value that cannot be used is a ConfigError. */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const projectFolder = fileURLToPath(new URL('..', import.meta.url));
  const host = hostOf(env.HOST);
  const hostNames = hostNamesOf(env.HOST_NAMES);
  return Object.freeze({
    port: portOf(env.PORT),
    host,
    hostNames,
    trustedProxies: trustedProxiesOf(env.TRUST_PROXY),
    token: tokenOf(env.GARITA_TOKEN, [host, ...hostNames]),
    limits: {
      requestsPerMin: limitOf('LIMIT_REQUESTS_PER_MIN', env, 3000),
      importsPerHour: limitOf('LIMIT_IMPORTS_PER_HOUR', env, 200),
      runsPerHour: limitOf('LIMIT_RUNS_PER_HOUR', env, 600),
      clients: limitOf('LIMIT_CLIENTS', env, 10_000),
      clientsPerAddress: limitOf('LIMIT_CLIENTS_PER_ADDRESS', env, 200),
    },
    databaseMaxBytes: env.DATABASE_MAX_MB ? 1e6 * limitOf('DATABASE_MAX_MB', env, 2000) : null,
    maxConnections: limitOf('LIMIT_CONNECTIONS', env, 12_000),
    maxUploadBytes: 1_000_000 * limitOf('LIMIT_UPLOAD_MB', env, 1_000),
    worker: {
      memoryMb: limitOf('LIMIT_WORKER_MB', env, WORKER_CAPS.memoryMb),
      seconds: limitOf('LIMIT_RUN_SECONDS', env, WORKER_CAPS.seconds),
    },
    databasePath: databasePathOf(env.GARITA_DB, projectFolder),
    runsKept: {
      runs: limitOf('KEEP_RUNS', env, 5000),
      days: limitOf('KEEP_RUNS_DAYS', env, 730),
      bytes: 1e6 * limitOf('KEEP_RUNS_MB', env, 2000),
    },
    remoteAllowed: remoteAllowed(env.DATABASE_ON_NETWORK),
    queryDeadlineMs: limitOf('QUERY_DEADLINE_MS', env, 5000),
    logLevel: logLevelOf(env.LOG_LEVEL),
    feedUrl: feedUrlOf(env.FEED, env.FEED_URL),
    projectFolder,
  });
}

function portOf(text: string | undefined): number {
  if (text === undefined || text === '') return 4410;
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65_535) return Number(text);
  throw new ConfigError(
    `The environment variable PORT is "${text}", which is not a whole number from 0 to 65535; ` +
      'set it to a free port such as 4410, or unset it.',
  );
}

function hostOf(text: string | undefined): string {
  if (text === undefined || text === '') return '127.0.0.1';
  if (isHost(text)) return text;
  throw new ConfigError(
    `The environment variable HOST is "${text}", which is not a host name or an IP address without a port; ` +
      'set it to one such as 127.0.0.1, or unset it.',
  );
}

function isHost(text: string): boolean {
  return isIP(text) !== 0 || /^[A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?$/.test(text);
}

function hostNamesOf(text: string | undefined): string[] {
  const names = listOf(text);
  const wrong = names.find((name) => !isHost(name));
  if (wrong === undefined) return names.map((name) => name.toLowerCase());
  throw new ConfigError(
    `The environment variable HOST_NAMES has "${wrong}", which is not a host name or an IP address without a port; ` +
      'set it to names such as garita.example,garita.lan, or unset it.',
  );
}

function trustedProxiesOf(text: string | undefined): TrustedProxies | null {
  const networks = listOf(text);
  if (networks.length === 0) return null;
  if (/^[1-9]$/.test(networks[0]!) && networks.length === 1) return Number(networks[0]);
  const wrong = networks.find((network) => !isNetwork(network));
  if (wrong === undefined) return networks;
  throw new ConfigError(
    `The environment variable TRUST_PROXY has "${wrong}", which is neither a number of proxies from 1 to 9 nor a network; ` +
      'set it to 1 or to networks such as 10.0.0.0/8,::1, or unset it.',
  );
}

function isNetwork(text: string): boolean {
  try {
    addTo(new BlockList(), text);
    return true;
  } catch {
    return false;
  }
}

function listOf(text: string | undefined): string[] {
  return (text ?? '').split(',').flatMap((part) => part.trim() || []);
}

/** 128 bits at least, in letters that an address, a header and a cookie carry as they are. */
const TOKEN = /^[A-Za-z0-9_-]{22,200}$/;

function tokenOf(text: string | undefined, [host, ...names]: readonly string[]): string | null {
  if (text === undefined || text === '') {
    const name = names.find((one) => !LOOPBACK.test(one));
    if (LOOPBACK.test(host!) && name === undefined) return null;
    const [setting, value] = LOOPBACK.test(host!) ? ['HOST_NAMES', name] : ['HOST', host];
    throw new ConfigError(
      `The environment variable ${setting} is "${value}", which others can reach, and GARITA_TOKEN is unset; ` +
        `set it to a secret such as that of \`openssl rand -hex 16\`, or unset ${setting}.`,
    );
  }
  if (TOKEN.test(text)) return text;
  throw new ConfigError(
    'The environment variable GARITA_TOKEN is no token, which is 22 to 200 letters, digits, - or _; ' +
      'set it to a secret such as that of `openssl rand -hex 16`, or unset it.',
  );
}

const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/i;

function limitOf(name: string, env: Readonly<Record<string, string | undefined>>, usual: number): number {
  const text = env[name];
  if (text === undefined || text === '') return usual;
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new ConfigError(
    `The environment variable ${name} is "${text}", which is not a whole number above 0; ` +
      `set it to one such as ${usual}, or unset it.`,
  );
}

function databasePathOf(text: string | undefined, projectFolder: string): string {
  if (text === undefined || text === '') return resolve(projectFolder, 'data/garita.db');
  if (/^(:memory:|file:)/.test(text) || text.endsWith('/') || text.includes('\0')) {
    throw new ConfigError(
      `The environment variable GARITA_DB is "${text}", which does not name a file; ` +
        'set it to a path such as data/garita.db (relative to the project folder), or unset it.',
    );
  }
  return isAbsolute(text) ? text : resolve(projectFolder, text);
}

function remoteAllowed(text: string | undefined): boolean {
  if (text === undefined || text === '' || text === 'refuse') return false;
  if (text === 'allow') return true;
  throw new ConfigError(
    `The environment variable DATABASE_ON_NETWORK is "${text}", which is neither allow nor refuse; ` +
      'set it to allow to keep the database on a network file system, or unset it.',
  );
}

function logLevelOf(text: string | undefined): LogLevel {
  if (text === undefined || text === '') return 'info';
  const level = LOG_LEVELS.find((known) => known === text);
  if (level !== undefined) return level;
  throw new ConfigError(
    `The environment variable LOG_LEVEL is "${text}", which is no log level; ` +
      `set it to one of ${LOG_LEVELS.join(', ')}, or unset it.`,
  );
}

function feedUrlOf(feed: string | undefined, url: string | undefined): string | null {
  if (feed === undefined || feed === '' || feed === 'off') return null;
  if (feed !== 'cbp') {
    throw new ConfigError(
      `The environment variable FEED is "${feed}", which is no feed; ` +
        'set it to cbp to ask for the waits that CBP publishes, or unset it.',
    );
  }
  if (url === undefined || url === '') return 'https://bwt.cbp.gov/api/bwtpublicmod';
  if (URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)) return url;
  throw new ConfigError(
    `The environment variable FEED_URL is "${url}", which is no http address; ` +
      'set it to one such as https://bwt.cbp.gov/api/bwtpublicmod, or unset it.',
  );
}
