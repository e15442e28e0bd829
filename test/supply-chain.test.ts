import { readFileSync } from 'node:fs';
import Database from 'better-sqlite3';
import { expect, test } from 'vitest';

interface Locked {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
}
const read = (file: string) => JSON.parse(readFileSync(new URL(`../${file}`, import.meta.url), 'utf8'));
const { packages } = read('package-lock.json') as { readonly packages: Readonly<Record<string, Locked>> };
const manifest = read('package.json') as Record<
  'dependencies' | 'devDependencies' | 'allowScripts',
  Record<string, unknown>
>;
const copies = Object.entries(packages).flatMap(([path, locked]) =>
  path === '' ? [] : [{ name: path.split('node_modules/').at(-1)!, path, ...locked }],
);

const isAtLeast = (version: string, floor: string) =>
  version.localeCompare(floor, 'en', { numeric: true }) >= 0;

/** The first versions without a known hole that a client could use. */
const FLOORS = [
  ['socket.io', '4.8.3'],
  ['engine.io', '6.6.9'],
  ['socket.io-parser', '4.2.6'],
  ['ws', '8.21.0'],
  ['path-to-regexp', '8.4.0'],
  ['luxon', '3.2.1'],
  ['express', '5.0.0'],
  ['body-parser', '2.0.0'],
  ['send', '1.0.0'],
  ['qs', '6.14.1'],
  ['better-sqlite3', '13.1.0'],
] as const;

test.each(FLOORS)('every copy of %s is of %s or later', (name, floor) => {
  const versions = copies.filter((copy) => copy.name === name).map(({ version }) => version!);
  expect(versions.length).toBeGreaterThan(0);
  for (const version of versions) expect([version, isAtLeast(version, floor)]).toEqual([version, true]);
});

test('what reads forms and files in parts is not there, for uploads are the bare file', () => {
  for (const name of ['multer', 'multiparty', 'busboy', 'formidable'])
    expect(copies.filter((copy) => copy.name === name)).toEqual([]);
});

test('SQLite, of the store and of Node, has no WAL that two connections may corrupt: 3.51.3 or later', () => {
  const db = new Database(':memory:');
  const version = db.prepare('SELECT sqlite_version()').pluck().get() as string;
  db.close();
  expect([version, isAtLeast(version, '3.51.3')]).toEqual([version, true]);
});

test('every package comes from the registry with its hash, and at most 30 are asked for to run', () => {
  for (const { path, resolved, integrity } of copies) {
    // Some registries leave the address out, and then it is the one that is asked.
    expect([path, resolved ?? 'https://registry.npmjs.org/']).toEqual([
      path,
      expect.stringMatching(/^https:\/\/registry\.npmjs\.org\//),
    ]);
    expect([path, integrity]).toEqual([path, expect.stringMatching(/^sha512-/)]);
  }
  expect(Object.keys(manifest.dependencies).length).toBeLessThanOrEqual(30);
  for (const version of Object.values({ ...manifest.dependencies, ...manifest.devDependencies }))
    expect(version).toMatch(/^\d+\.\d+\.\d+$/);
});

test('packages that would run a script on installing are named, and one may', () => {
  const scripted = new Set(copies.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name));
  expect([...scripted].filter((name) => !(name in manifest.allowScripts) && name !== 'fsevents')).toEqual([]);
  expect(Object.entries(manifest.allowScripts).filter(([, isAllowed]) => isAllowed)).toEqual([
    ['node', true],
  ]);
});
