import { MODEL_VERSION } from '../server/model/version.ts';
import { sqliteVersion } from '../server/store/database-state.ts';
import { MIGRATIONS } from '../server/store/migrations.ts';

/** Versions beside that of Garita itself, one a line. */
export function versionLines(): string {
  const { node, tz } = process.versions;
  return `model ${MODEL_VERSION}\nschema ${MIGRATIONS.length}\nSQLite ${sqliteVersion()}\nNode ${node}\ntime zones ${tz ?? 'unknown'}\n`;
}
