import { type Request, type Response, Router } from 'express';
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

interface Asked {
  readonly run: DoneRun;
  readonly language: ReportLanguage;
}

/** The run and the language of a request; where there is no report, says why and answers `null`. */
function askedFor(request: Request, response: Response, runs: Pick<RunService, 'get'>): Asked | null {
  const { lang = request.acceptsLanguages(...REPORT_LANGUAGES) || 'en' } = request.query;
  const language = REPORT_LANGUAGES.find((one) => one === lang);
  const text = String(request.params.id);
  const run = runs.get(idOf(text));
  const refuse = (status: number, code: string, detail: string) => {
    sendProblem(response, status, code, detail);
    return null;
  };
  if (language === undefined)
    return refuse(400, 'query-invalid', `lang must be en or es but was ${JSON.stringify(lang)}.`);
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
  return { run: { ...run, result: run.result }, language };
}

function nameOf({ id, request }: DoneRun): string {
  return `run-${id}-${request.portId}`;
}

function isSet(value: unknown): boolean {
  return value === '1' || value === 'true';
}
