import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../server/contract/api.ts';
import { ALL_ROUTES } from '../../server/http/documented/all-routes.ts';
import { PROBLEMS } from '../../server/http/documented/problems.ts';
import { COMMON_PROBLEMS } from '../../server/http/documented/route-doc.ts';
import type { OpenApi } from '../../server/http/reference/openapi.ts';
import { problemPage } from '../../server/http/reference/problem-page.ts';
import { spanishOf } from '../../server/spanish/in-spanish.ts';
import { englishLines } from '../spanish/printed-english.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const CODES = Object.keys(PROBLEMS);

test('every problem that a route may answer has a page', () => {
  const answered = [COMMON_PROBLEMS, ...ALL_ROUTES.map(({ problems = {} }) => problems)].flatMap((byStatus) =>
    Object.values(byStatus).flat(),
  );
  expect([...new Set(answered)].filter((code) => !CODES.includes(code))).toEqual([]);
});

test('the type of a problem leads to a page of the server that says what it means and how to mend it', async () => {
  const refused = await fetch(`${app.url}/api/v1/runs/999`);
  const { type, code } = (await refused.json()) as Problem;
  expect(type).toBe('/api/problems/run-unknown');
  const page = await fetch(new URL(type, refused.url));
  expect(page.status).toBe(200);
  expect(page.headers.get('content-type')).toMatch(/^text\/html/);
  const text = await page.text();
  for (const said of [
    PROBLEMS[code]!.means,
    PROBLEMS[code]!.mend,
    '<b>404</b> GET <code>/api/v1/runs/:id</code>',
  ])
    expect(text).toContain(said);
});

test('the page is in the language that is asked for, or that the reader prefers', async () => {
  const page = `${app.url}/api/problems/run-unknown`;
  const asked = await fetch(`${page}?lang=es`);
  expect(asked.headers.get('content-language')).toBe('es');
  const preferred = await fetch(page, { headers: { 'Accept-Language': 'es-MX' } });
  expect(await preferred.text()).toBe(await asked.text());
  expect(await (await fetch(`${page}?lang=fr`)).json()).toMatchObject({ code: 'request-invalid' });
});

test('what each problem means and how it is mended is said in Spanish', () => {
  const said = Object.values(PROBLEMS).flatMap(({ means, mend }) => [means, mend]);
  expect(said.filter((text) => spanishOf(text) === text || englishLines(spanishOf(text)).length > 0)).toEqual(
    [],
  );
  for (const code of CODES) expect(problemPage(code, 'es')).toMatch(/^<!doctype html>\n<html lang="es">/);
});

test('a code that there is not is itself a problem with a type', async () => {
  const answer = await fetch(`${app.url}/api/problems/nothing`);
  expect(answer.status).toBe(404);
  expect(await answer.json()).toMatchObject({
    code: 'problem-unknown',
    type: '/api/problems/problem-unknown',
  });
});

test('OpenAPI and the reference page list every problem with its type', async () => {
  const api = (await (await fetch(`${app.url}/api/v1/openapi.json`)).json()) as OpenApi;
  expect(api['x-problems'].map(({ type }) => type)).toEqual(CODES.map((code) => `/api/problems/${code}`));
  const page = await (await fetch(`${app.url}/api`)).text();
  expect(CODES.filter((code) => !page.includes(`href="/api/problems/${code}?lang=en"`))).toEqual([]);
});
