import { readFileSync } from 'node:fs';
import { type Request, type Response, Router } from 'express';
import { ALL_ROUTES } from '../documented/all-routes.ts';
import { sendProblem } from '../problem.ts';
import { type OpenApi, openApiOf } from './openapi.ts';
import { languageOf } from './page-language.ts';
import { problemPage } from './problem-page.ts';
import { PROMISES } from './promise.ts';
import { referencePage } from './reference-page.ts';

const PACKAGE = new URL('../../../package.json', import.meta.url);
/** The colours of the page itself, and how the reference is laid out. */
const STYLES = ['../../../client/styles/tokens.css', './reference.css'];

/** `GET /api`, the page; `GET /api/problems/:code`; `GET /api/reference.css`; `GET /api/v1/openapi.json`. */
export function referenceRoutes(): Router {
  const router = Router();
  let api: OpenApi | null = null;
  const read = (): OpenApi => {
    api ??= openApiOf(ALL_ROUTES, { version: versionOf(), description: promised() });
    return api;
  };
  router.get('/', (request, response) => {
    const language = languageOf(request);
    if (language === null) return refuseLanguage(request, response);
    response.type('html').set('Content-Language', language).send(referencePage(read(), language));
  });
  router.get('/problems/:code', (request, response) => {
    const language = languageOf(request);
    if (language === null) return refuseLanguage(request, response);
    const { code } = request.params;
    const page = problemPage(code, language);
    if (page === null)
      return sendProblem(
        response,
        404,
        'problem-unknown',
        `There is no problem ${code}; GET /api lists them.`,
      );
    response.type('html').set('Content-Language', language).send(page);
  });
  router.get('/reference.css', (_request, response) => {
    const texts = STYLES.map((path) => readFileSync(new URL(path, import.meta.url), 'utf8'));
    response.type('css').send(texts.join('\n'));
  });
  router.get('/v1/openapi.json', (_request, response) => {
    response.type('json').send(JSON.stringify(read()));
  });
  return router;
}

function refuseLanguage({ query }: Request, response: Response): void {
  sendProblem(response, 400, 'request-invalid', `lang must be en or es but was ${String(query.lang)}.`);
}

function versionOf(): string {
  return (JSON.parse(readFileSync(PACKAGE, 'utf8')) as { readonly version: string }).version;
}

function promised(): string {
  return PROMISES.map(({ title, paragraphs }) => [`## ${title}`, ...paragraphs].join('\n\n')).join('\n\n');
}
