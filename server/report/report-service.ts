import type { Catalogue } from '../catalogue.ts';
import type { Run, WhatIfResult } from '../contract/api.ts';
import type { Manifest } from '../study/manifest.ts';
import { type BundleOptions, bundle } from './bundle.ts';
import { comparisonPage, comparisonTable } from './comparison.ts';
import { finishedWhatIf } from './finished-run.ts';
import { reportOf } from './report.ts';
import type { ReportPage } from './report-document.ts';
import { reportPage } from './report-html.ts';
import type { ReportLanguage } from './words/words.ts';

/** A what-if that is done. */
export type DoneRun = Run & { readonly result: WhatIfResult };

/** Reports of stored what-ifs that are done. */
export interface ReportService {
  page(run: DoneRun, manifest: Manifest | null, language: ReportLanguage): ReportPage;
  /** A ZIP. */
  bundle(run: DoneRun, manifest: Manifest | null, options: BundleOptions): Uint8Array;
  /** Several runs beside each other, the others held against the first. */
  comparison(runs: readonly ManifestedRun[], language: ReportLanguage): ReportPage;
  /** Every metric of several runs, as CSV. */
  comparedMetrics(runs: readonly ManifestedRun[]): string;
}

/** A run with its manifest; `null` for runs stored before manifests were kept. */
interface ManifestedRun {
  readonly run: DoneRun;
  readonly manifest: Manifest | null;
}

export function createReportService(catalogue: Catalogue): ReportService {
  const of = ({ id, request, result, finishedAtMs }: DoneRun, manifest: Manifest | null) => {
    const run = { key: `run-${id}`, request, result, manifest, madeAtMs: finishedAtMs };
    return reportOf(finishedWhatIf(run), catalogue);
  };
  return {
    page: (run, manifest, language) => reportPage(of(run, manifest), language),
    bundle: (run, manifest, options) => bundle(of(run, manifest), options),
    comparison: (runs, language) =>
      comparisonPage(
        runs.map(({ run, manifest }) => of(run, manifest)),
        language,
      ),
    comparedMetrics: (runs) => comparisonTable(runs.map(({ run, manifest }) => of(run, manifest))),
  };
}
