import {
  closeSync,
  copyFileSync,
  ftruncateSync,
  mkdtempSync,
  openSync,
  readFileSync,
  readSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import Database from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { RandomStream } from '../../server/model/simulation/random-stream.ts';
import { backUp, verifyBackup } from '../../server/store/backup.ts';
import { contentState, databaseState } from '../../server/store/database-state.ts';
import { openStore } from '../../server/store/open.ts';
import { storeAllKinds } from '../store/stored-of-all-kinds.ts';
import { tempFolder } from '../store/temp-store.ts';

/** `npm run test:faults` does each damage 200 times; the ordinary run a few times, to keep the code in order. */
const DAMAGES = Number(process.env.DAMAGES ?? 12);
const ROWS = 400;
const PAGE = 4096;
/** What imports hold: their rows, what these replaced, the names that rows share, and the ledger. */
const IMPORTED =
  /^(import_batch|(replaced_)?(monthly_count|wait_reading|crossing|hourly_count|trade|wait_average)|(\w+_)?series)$/;

let original: string;
let held: string;
beforeAll(() => {
  original = join(mkdtempSync(join(tmpdir(), 'garita-rot-')), 'garita.db');
  const store = openStore(original);
  storeAllKinds(store, ROWS);
  store.close();
  const db = new Database(original);
  db.exec('VACUUM');
  db.close();
  held = dump(original);
});

afterAll(() => rmSync(dirname(original), { recursive: true }));

/** Damages one byte or page of a file. */
type Damage = (file: number, random: RandomStream, bytes: number) => void;

const overwrite =
  (fill: (random: RandomStream) => Buffer): Damage =>
  (file, random, bytes) => {
    const page = Math.floor(random.uniform() * (bytes / PAGE));
    writeSync(file, fill(random), 0, PAGE, page * PAGE);
  };

const PAGES: Readonly<Record<string, Damage>> = {
  'a page of zeros': overwrite(() => Buffer.alloc(PAGE)),
  'a page of garbage': overwrite((random) =>
    Buffer.from(Array.from({ length: PAGE }, () => Math.floor(random.uniform() * 256))),
  ),
  'an end that is cut off': (file, random, bytes) =>
    ftruncateSync(file, 1 + Math.floor(random.uniform() * (bytes - 1))),
};

const flip: Damage = (file, random, bytes) => {
  const at = Math.floor(random.uniform() * bytes);
  const byte = Buffer.alloc(1);
  readSync(file, byte, 0, 1, at);
  byte[0]! ^= 1 << Math.floor(random.uniform() * 8);
  writeSync(file, byte, 0, 1, at);
};

describe('a damaged database', () => {
  test.each(Object.entries(PAGES))(
    `with %s is found out by SQLite’s own check, ${DAMAGES} of ${DAMAGES}`,
    {
      timeout: 30_000 + DAMAGES * 1_000,
    },
    (name, damage) => {
      const missed = damaged(name, damage).filter((path) => !isFoundBySqlite(path));
      expect(missed).toEqual([]);
    },
  );

  test(`of which one bit of what was imported is another is found out by doctor --deep, all of ${DAMAGES}`, {
    timeout: 30_000 + DAMAGES * 4_000,
  }, () => {
    const tally = { flips: 0, foundBySqlite: 0, foundByHash: 0, missed: 0 };
    const random = new RandomStream(1, 'one bit');
    // Flips of what nothing holds change nothing; they are made until enough have changed something.
    for (let n = 0; tally.flips < DAMAGES; n++) {
      const path = damagedCopy(tempFolder(), `${n}.db`, flip, random);
      if (dump(path) === held) continue;
      tally.flips++;
      if (isFoundBySqlite(path)) tally.foundBySqlite++;
      else if (isFoundByHash(path)) tally.foundByHash++;
      else tally.missed++;
    }
    if (process.env.DAMAGES !== undefined) process.stdout.write(`${JSON.stringify(tally)}\n`);
    expect(tally).toMatchObject({ flips: DAMAGES, missed: 0 });
  });
});

test('a backup of a damaged database is not taken, and a damaged backup is not verified', async () => {
  const folder = tempFolder();
  const random = new RandomStream(1, 'backup');
  const damage = PAGES['a page of garbage']!;
  const path = damagedCopy(folder, 'garita.db', damage, random);
  await expect(backUp(path, join(folder, 'copy.db'))).rejects.toThrow(/damaged|not a readable/);
  const { path: copy } = await backUp(original, join(folder, 'sound.db'));
  const rotten = join(folder, 'rotten.db');
  for (const suffix of ['', '.sha256']) copyFileSync(copy + suffix, rotten + suffix);
  const file = openSync(rotten, 'r+');
  flip(file, random, statSync(rotten).size);
  closeSync(file);
  await expect(verifyBackup(rotten)).rejects.toThrow(/has the hash .* so it was changed or damaged/);
});

/** Copies of the database, each damaged once, by seed 1. */
function damaged(name: string, damage: Damage): string[] {
  const folder = tempFolder();
  const random = new RandomStream(1, name);
  return Array.from({ length: DAMAGES }, (_, n) => damagedCopy(folder, `${n}.db`, damage, random));
}

function damagedCopy(folder: string, name: string, damage: Damage, random: RandomStream): string {
  const path = join(folder, name);
  copyFileSync(original, path);
  const before = readFileSync(path);
  const file = openSync(path, 'r+');
  // What happens to be there already is no damage.
  do damage(file, random, before.length);
  while (readFileSync(path).equals(before));
  closeSync(file);
  return path;
}

function isFoundBySqlite(path: string): boolean {
  try {
    return databaseState(path, { deep: true }).problems.length > 0;
  } catch {
    return true;
  }
}

function isFoundByHash(path: string): boolean {
  try {
    return contentState(path).rotten.length > 0;
  } catch {
    return true;
  }
}

/** All that was imported, as text; what cannot be read is another text. */
function dump(path: string): string {
  let db: Database.Database | null = null;
  try {
    db = new Database(path, { readonly: true });
    const tables = db
      .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
      .pluck()
      .all()
      .filter((name) => IMPORTED.test(name));
    return tables
      .map((name) => `${name}\n${JSON.stringify(db!.prepare(`SELECT * FROM ${name}`).raw().all())}`)
      .join('\n');
  } catch (error) {
    return String(error);
  } finally {
    db?.close();
  }
}
