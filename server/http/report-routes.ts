import { type Request, type Response, Router } from 'express';
import { MOST_COMPARED } from '../contract/compared-runs.ts';
import type { DoneRun, ReportService } from '../report/report-service.ts';
import { REPORT_LANGUAGES, type ReportLanguage } from '../report/words/words.ts';
import { sendProblem } from './problem.ts';
import { idOf, type RunService, unknownRun } from './runs-routes.ts';

/** `GET /runs/:id/report`, a page without scripts, and `GET /runs/:id/bundle`, a ZIP with all that a run rests on. */
export function reportRoutes(reports: ReportService, runs: Pick<RunService, 'get' | 'manifest'>): Router {
  const router = Router();
  router.get('/:id/report', (request, response) => {
    const asked = askedFor(request, response, runs);
    if (asked === null) return;
    const { run, language } = asked;
    const { html, contentSecurityPolicy } = reports.page(run, runs.manifest(run.id), language);
    if (isSet(request.query.download)) response.attachment(`garita-${nameOf(run)}.html`);
    // The page of the app prints it from a frame of its own.
    response
      .set('Content-Security-Policy', `${contentSecurityPolicy}; frame-ancestors 'self'`)
      .set('Content-Language', language)
      .type('html')
      .send(html);
  });
  router.get('/:id/bundle', (request, response) => {
    const asked = askedFor(request, response, runs);
    if (asked === null) return;
    const { run, language } = asked;
    const zip = reports.bundle(run, runs.manifest(run.id), { language, bom: isSet(request.query.bom) });
    response
      .attachment(`garita-${nameOf(run)}.zip`)
      .type('zip')
      .send(Buffer.from(zip));
  });
  return router;
}

/**
 * `GET /comparison/report`, several runs beside each other as one page without scripts, and `GET /comparison/metrics`,
 * every metric of them as CSV; `?runs=3,5` names two to four, of which the first is that which others are held against.
 */
export function comparisonRoutes(reports: ReportService, runs: Pick<RunService, 'get' | 'manifest'>): Router {
  const router = Router();
  router.get('/report', (request, response) => {
    const asked = comparedIn(request, response, runs);
    if (asked === null) return;
    const { html, contentSecurityPolicy } = reports.comparison(asked.runs, asked.language);
    if (isSet(request.query.download)) response.attachment(`garita-${namesOf(asked.runs)}.html`);
    response
      .set('Content-Security-Policy', `${contentSecurityPolicy}; frame-ancestors 'self'`)
      .set('Content-Language', asked.language)
      .type('html')
      .send(html);
  });
  router.get('/metrics', (request, response) => {
    const asked = comparedIn(request, response, runs);
    if (asked === null) return;
    response
      .attachment(`garita-${namesOf(asked.runs)}.csv`)
      .type('csv')
      .send(reports.comparedMetrics(asked.runs));
  });
  return router;
}

interface Asked {
  readonly run: DoneRun;
  readonly language: ReportLanguage;
}

/** The run and the language of a request; where there is no report, says why and answers `null`. */
function askedFor(request: Request, response: Response, runs: Pick<RunService, 'get'>): Asked | null {
  const language = languageIn(request, response);
  const run = language && doneRun(String(request.params.id), response, runs);
  return language && run && { run, language };
}

/** The runs and the language of a request for several; where they cannot be compared, says why and answers `null`. */
function comparedIn(request: Request, response: Response, runs: Pick<RunService, 'get' | 'manifest'>) {
  const language = languageIn(request, response);
  if (language === null) return null;
  const texts = String(request.query.runs ?? '').split(',');
  if (texts.length < 2 || texts.length > MOST_COMPARED) {
    const detail = `runs must name two to ${MOST_COMPARED} runs, such as runs=3,5, but was ${JSON.stringify(request.query.runs ?? null)}.`;
    sendProblem(response, 400, 'query-invalid', detail);
    return null;
  }
  const found: Array<{ run: DoneRun; manifest: ReturnType<RunService['manifest']> }> = [];
  for (const text of texts) {
    const run = doneRun(text, response, runs);
    if (run === null) return null;
    found.push({ run, manifest: runs.manifest(run.id) });
  }
  return { runs: found, language };
}

function languageIn(request: Request, response: Response): ReportLanguage | null {
  const { lang = request.acceptsLanguages(...REPORT_LANGUAGES) || 'en' } = request.query;
  const language = REPORT_LANGUAGES.find((one) => one === lang) ?? null;
  if (language === null)
    sendProblem(response, 400, 'query-invalid', `lang must be en or es but was ${JSON.stringify(lang)}.`);
  return language;
}

/** A what-if that is done, by its number; of any other run says why it has no report and answers `null`. */
function doneRun(text: string, response: Response, runs: Pick<RunService, 'get'>): DoneRun | null {
  const run = runs.get(idOf(text));
  const refuse = (status: number, code: string, detail: string) => {
    sendProblem(response, status, code, detail);
    return null;
  };
  if (run === null) return refuse(404, 'run-unknown', unknownRun(text));
  if (run.kind !== 'what-if')
    return refuse(
      404,
      'report-none',
      `Run ${run.id} is a ${run.kind}, and reports are of what-ifs; GET /api/v1/runs/${run.id} has its result.`,
    );
  if (run.result === null)
    return refuse(
      404,
      'run-not-done',
      `Run ${run.id} is ${run.status}, and only a run that is done has a report; GET /api/v1/runs/${run.id} tells how far it is.`,
    );
  return { ...run, result: run.result };
}

function nameOf({ id, request }: DoneRun): string {
  return `run-${id}-${request.portId}`;
}

function namesOf(runs: ReadonlyArray<{ readonly run: DoneRun }>): string {
  return `runs-${runs.map(({ run }) => run.id).join('-')}`;
}

function isSet(value: unknown): boolean {
  return value === '1' || value === 'true';
}
