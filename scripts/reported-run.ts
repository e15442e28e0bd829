import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { WhatIfRequest, WhatIfResult } from '../server/contract/api.ts';
import type { AnyRequest } from '../server/contract/studies.ts';
import { type FinishedRun, finishedScenario, finishedWhatIf } from '../server/report/finished-run.ts';
import { type Manifest, resultsHashOf } from '../server/study/manifest.ts';
import type { ScenarioRun } from '../server/study/run-scenario.ts';
import { withReader } from './open-store.ts';
import { ReportError } from './report-file.ts';
import { pathOf } from './user-path.ts';

/** The run of a number in the database, or of the files of a saved one. Throws ReportError. */
export function reportedRun(numberOrFile: string): FinishedRun {
  const path = pathOf(numberOrFile);
  if (existsSync(path)) return savedRun(path, numberOrFile);
  if (/^\d{1,15}$/.test(numberOrFile)) return storedRun(Number(numberOrFile));
  throw new ReportError(
    'file-missing',
    `There is no file ${numberOrFile}; give result.json or manifest.json of garita run --save, or the number of a run.`,
  );
}

function storedRun(id: number): FinishedRun {
  return withReader(({ runs }) => {
    const run = runs.get(id);
    if (run === null)
      throw new ReportError(
        'run-unknown',
        `There is no run ${id} in the database; GARITA_DB names another one, and the What-if place lists its runs.`,
      );
    const request = run.request as AnyRequest;
    if ('kind' in request)
      throw new ReportError('run-not-done', `Run ${id} is a ${request.kind}, and reports are of what-ifs.`);
    if (run.result === null)
      throw new ReportError(
        'run-not-done',
        `Run ${id} is ${run.status}, and only a run that is done has a report.`,
      );
    return finishedWhatIf({
      key: `run-${id}`,
      request,
      result: run.result as WhatIfResult,
      manifest: runs.manifest(id) as Manifest | null,
      madeAtMs: run.finishedAtMs,
    });
  });
}

/** What `garita run --save` writes, or the bundle of a run that was asked for without a scenario. */
type SavedRun = Omit<ScenarioRun, 'scenario'> & { readonly scenario: ScenarioRun['scenario'] | null };

function savedRun(path: string, said: string): FinishedRun {
  const content = jsonIn(path, said);
  const isManifest = 'manifestVersion' in content;
  const beside = join(dirname(path), 'result.json');
  if (isManifest && !existsSync(beside))
    throw new ReportError(
      'file-missing',
      `${said} says how a run can be repeated and holds no result; put result.json of the same run beside it.`,
    );
  const run = (isManifest ? jsonIn(beside, beside) : content) as Partial<SavedRun>;
  const { id, scenario, results, manifest } = run;
  const stated = isManifest ? (content as unknown as Manifest) : manifest;
  if (id === undefined || scenario === undefined || !results?.[0] || !stated?.resultHash)
    throw new ReportError(
      'run-file-invalid',
      `${said} is no run that ended; give result.json or manifest.json of garita run --save.`,
    );
  if (resultsHashOf(results) !== stated.resultHash)
    throw new ReportError(
      'run-file-invalid',
      `${said} has a result of another hash than its manifest states, so one of them was changed; run it again with garita run --save.`,
    );
  if (scenario !== null) return finishedScenario({ id, scenario, results, manifest: stated });
  const [request] = stated.requests as readonly WhatIfRequest[];
  return finishedWhatIf({ key: id, request: request!, result: results[0], manifest: stated, madeAtMs: null });
}

function jsonIn(path: string, said: string): Readonly<Record<string, unknown>> {
  try {
    const content: unknown = JSON.parse(readFileSync(path, 'utf8'));
    if (typeof content === 'object' && content !== null) return content as Record<string, unknown>;
  } catch {
    // Told below, as what is no object is.
  }
  throw new ReportError(
    'run-file-invalid',
    `${said} is no JSON of a run; give result.json or manifest.json of garita run --save.`,
  );
}
