import { ANSWERS_AND_SCENARIOS } from './schema/answers-and-scenarios.ts';
import { CHANGES } from './schema/changes.ts';
import { CONTENT_HASHES } from './schema/content-hashes.ts';
import { COUNTS_AND_WAITS } from './schema/counts-and-waits.ts';
import { MANIFESTS } from './schema/manifests.ts';
import { MAPPED_TABLES } from './schema/mapped-tables.ts';
import { ROLL_UPS } from './schema/roll-ups.ts';
import { SIZES_AND_FRACTIONS } from './schema/sizes-and-fractions.ts';

/** Forward-only steps of the schema: step n lifts `user_version` from n - 1 to n and is never edited. */
export const MIGRATIONS: readonly string[] = [
  ...COUNTS_AND_WAITS,
  ...MAPPED_TABLES,
  ...SIZES_AND_FRACTIONS,
  ...ROLL_UPS,
  ...MANIFESTS,
  ...ANSWERS_AND_SCENARIOS,
  ...CHANGES,
  ...CONTENT_HASHES,
];
