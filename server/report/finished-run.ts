import type { WhatIfResult } from '../contract/api.ts';
import type { LocalName } from '../model/port.ts';
import type { Manifest } from '../study/manifest.ts';

/** A run that has ended: one result for each crossing at which it is measured. */
export interface FinishedRun {
  /** Part of the names of files, such as `run-12` or `essay-implemented`. */
  readonly key: string;
  /** Of the scenario, where it has one. */
  readonly name: LocalName | null;
  readonly description: string | null;
  readonly results: readonly WhatIfResult[];
  /** `null` for runs stored before manifests were kept. */
  readonly manifest: Manifest | null;
  /** When it ended, ms since the epoch; `null` where its files do not say. */
  readonly madeAtMs: number | null;
  /** The line that gives the same run again. */
  readonly command: string;
}
