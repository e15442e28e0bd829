import { backUp } from '../../server/store/backup.ts';
import { connect } from '../../server/store/connect.ts';
import { openStore } from '../../server/store/open.ts';
import { pruneDatabase } from '../../server/store/prune.ts';

// Run on its own by step-kill.test.ts: takes one step with a database, and says when it begins and when it has ended.

const [step = '', path = ''] = process.argv.slice(2);
const tell = (word: string) => process.stdout.write(`${word}\n`);

const STEPS: Readonly<Record<string, () => unknown>> = {
  migration: () => {
    tell('begun');
    openStore(path).close();
  },
  backup: () => {
    tell('begun');
    return backUp(path, `${path}.copy`);
  },
  checkpoint: () => {
    const db = connect(path, { readonly: false });
    db.exec('UPDATE run SET finding = run_id');
    tell('begun');
    db.pragma('wal_checkpoint(TRUNCATE)');
    db.close();
  },
  prune: () => {
    tell('begun');
    pruneDatabase(path, 1_000, 0);
  },
  undo: () => {
    const store = openStore(path);
    tell('begun');
    store.imports.undo(1, 2);
    store.close();
  },
};
await STEPS[step]!();
tell('ended');
