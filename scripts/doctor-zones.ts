import { existsSync } from 'node:fs';
import { importsByOtherRules } from '../server/store/database-state.ts';
import { RULES_2026C, zonesChanged } from '../server/zone-rules.ts';
import type { Check, Finding } from './doctor-checks.ts';

const NAMED = 5;

/** Which imports read local times by older rules of a zone whose clocks are known to go otherwise by now. */
export const importedTimes: Check = ({ databasePath }) => importedTimesBy(databasePath);

/** The same, told by which rules zones are known. */
export function importedTimesBy(databasePath: string, known = RULES_2026C): Finding {
  const check = 'Imported times';
  if (!existsSync(databasePath)) return { check, state: 'ok', found: 'none yet' };
  const changed = zonesChanged(known);
  if (changed.length === 0) return { check, state: 'ok', found: 'by rules that hold at the whole border' };
  const imports = importsByOtherRules(databasePath, process.versions.tz ?? '');
  if (imports.length === 0) return { check, state: 'ok', found: 'all by the rules of now' };
  const names = imports.map(({ importId, fileName, tzData }) => `#${importId} ${fileName} (${tzData})`);
  const more = names.length > NAMED ? `, and ${names.length - NAMED} more` : '';
  return {
    check,
    state: 'warning',
    found: `the clocks of ${changed.join(', ')} go otherwise now, and older rules read ${names.slice(0, NAMED).join(', ')}${more}`,
    remedy: 'undo those with times of these zones and import their files again: garita undo NUMBER',
  };
}
