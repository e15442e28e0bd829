import type { BatchFacts } from '../../server/store/commit-rows.ts';

/** What the ledger is told of a file of so many rows that nothing is known of. */
export function batchFacts(
  rows: number,
): BatchFacts & { readonly dryRun: boolean; readonly shouldStop: () => boolean } {
  return {
    fileName: 'a.csv',
    sha256: '0'.repeat(64),
    byteCount: 1000,
    layout: 'test',
    why: '',
    encoding: null,
    profile: null,
    provenance: null,
    rows,
    repeated: 0,
    skipped: 0,
    problems: [],
    repairs: [],
    quality: null,
    rejectsCsv: null,
    importedAtMs: 5,
    policy: 'replace',
    dryRun: false,
    shouldStop: () => false,
    tookMs: () => 1,
  };
}
