import { expect, test } from 'vitest';
import { readConfig } from '../server/config.ts';

const projectFolder = new URL('..', import.meta.url).pathname;

test('without any setting the dashboard is at 127.0.0.1:4410 and the database in the project', () => {
  const config = readConfig({});
  expect(config).toEqual({
    port: 4410,
    host: '127.0.0.1',
    databasePath: `${projectFolder}data/garita.db`,
    databaseMaxBytes: null,
    runsKept: { runs: 5000, days: 730, bytes: 2e9 },
    remoteAllowed: false,
    queryDeadlineMs: 5000,
    logLevel: 'info',
    feedUrl: null,
    token: null,
    limits: {
      requestsPerMin: 3000,
      importsPerHour: 200,
      runsPerHour: 600,
      clients: 10_000,
      clientsPerAddress: 200,
    },
    worker: { memoryMb: 2048, seconds: 600 },
    maxConnections: 12_000,
    maxUploadBytes: 1_000_000_000,
    hostNames: [],
    trustedProxies: null,
    projectFolder,
  });
  expect(Object.isFrozen(config)).toBe(true);
});

test('the database path is relative to the project and not to where one stands', () => {
  expect(readConfig({ GARITA_DB: 'other/x.db' }).databasePath).toBe(`${projectFolder}other/x.db`);
  expect(readConfig({ GARITA_DB: '/tmp/x.db' }).databasePath).toBe('/tmp/x.db');
});

test('a database may grow as far as the disk goes, or to so many megabytes', () => {
  expect(readConfig({ DATABASE_MAX_MB: '250' }).databaseMaxBytes).toBe(250_000_000);
});

test('port 0 leaves the choice to the system, and an IPv6 address is a host', () => {
  expect(readConfig({ PORT: '0', HOST: '::1', LOG_LEVEL: 'debug' })).toMatchObject({
    port: 0,
    host: '::1',
    logLevel: 'debug',
  });
});

test.each([
  ['PORT', ['4410x', '-1', '65536', '44.1', ' '], /PORT is .*not a whole number from 0 to 65535; set it/],
  ['HOST', ['127.0.0.1:80', 'a b', 'http://x', '-'], /HOST is .*without a port; set it/],
  ['HOST_NAMES', ['a b', 'x.example,http://y'], /HOST_NAMES has .*set it to names such as garita/],
  ['TRUST_PROXY', ['true', '0', '10', '10.0.0.0/33', '1,2', 'loopback'], /TRUST_PROXY has .*set it to 1 or/],
  ['LIMIT_CONNECTIONS', ['0', '-1', 'many'], /LIMIT_CONNECTIONS is .*not a whole number above 0; set it/],
  ['LIMIT_UPLOAD_MB', ['1.5', '1e3'], /LIMIT_UPLOAD_MB is .*not a whole number above 0; set it/],
  ['GARITA_DB', ['data/', ':memory:', 'file:x?mode=ro'], /GARITA_DB is .*does not name a file; set it/],
  [
    'DATABASE_MAX_MB',
    ['0', '1.5', '2 GB'],
    /DATABASE_MAX_MB is .*not a whole number above 0; set it to one such as 2000/,
  ],
  [
    'QUERY_DEADLINE_MS',
    ['0', '5s'],
    /QUERY_DEADLINE_MS is .*not a whole number above 0; set it to one such as 5000/,
  ],
  ['DATABASE_ON_NETWORK', ['yes', '1'], /DATABASE_ON_NETWORK is .*neither allow nor refuse; set it to allow/],
  ['FEED', ['CBP', 'on'], /FEED is .*set it to cbp/],
  ['LOG_LEVEL', ['loud', 'INFO'], /LOG_LEVEL is .*set it to one of fatal, error/],
] as const)('a bad %s is refused in one sentence that says how to mend it', (name, values, says) => {
  for (const value of values) expect(() => readConfig({ [name]: value })).toThrow(says);
});

test('the feed of published waits is asked only where that is wanted', () => {
  expect(readConfig({ FEED: 'cbp' }).feedUrl).toBe('https://bwt.cbp.gov/api/bwtpublicmod');
  expect(readConfig({ FEED: 'cbp', FEED_URL: 'http://localhost:1/x' }).feedUrl).toBe('http://localhost:1/x');
  expect(readConfig({ FEED: 'off', FEED_URL: 'http://localhost:1/x' }).feedUrl).toBeNull();
  expect(() => readConfig({ FEED: 'cbp', FEED_URL: 'file:///etc' })).toThrow(/FEED_URL is .*no http address/);
});

test('proxies whose word is taken are a number or networks, and a name that others reach needs a token', () => {
  expect(readConfig({ TRUST_PROXY: '1' }).trustedProxies).toBe(1);
  expect(readConfig({ TRUST_PROXY: '10.0.0.0/8, ::1' }).trustedProxies).toEqual(['10.0.0.0/8', '::1']);
  expect(() => readConfig({ HOST_NAMES: 'garita.example' })).toThrow(
    /HOST_NAMES is "garita.example", which others/,
  );
  const named = readConfig({ HOST_NAMES: 'Garita.example', GARITA_TOKEN: 'x'.repeat(32) });
  expect(named.hostNames).toEqual(['garita.example']);
});
