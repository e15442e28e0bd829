import { afterAll, beforeAll, expect, test } from 'vitest';
import { ALL_ROUTES } from '../../server/http/documented/all-routes.ts';
import { englishLines } from '../spanish/printed-english.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
let spanish: string;
beforeAll(async () => {
  app = await startApp();
  spanish = await (await fetch(`${app.url}/api?lang=es`)).text();
});
afterAll(() => app.stop());

/** Names of parameters and problems that stand in sentences, which no language changes. */
const NAMES = /\b(after|from|to|hour|days?|limit|next|not-alive|not-ready)\b/g;

/** What stands between the tags of a page, without names, which are in `code`. */
function wordsOf(page: string): string[] {
  return page
    .replace(/<(code|style|title|b)>.*?<\/\1>/gs, '')
    .split(/<[^>]+>/)
    .map((text) => text.replace(NAMES, '').trim())
    .filter((text) => text !== '');
}

test('the reference page in Spanish has every route, and no English', () => {
  expect(spanish).toMatch(/^<!doctype html>\n<html lang="es">/);
  expect(ALL_ROUTES.filter(({ path }) => !spanish.includes(`<code>${path}</code>`))).toEqual([]);
  const texts = wordsOf(spanish);
  expect(texts.length).toBeGreaterThan(500);
  expect(texts.filter((text) => englishLines(text).length > 0)).toEqual([]);
});

test('both languages have the same sections and articles, and lead to each other', async () => {
  const english = await (await fetch(`${app.url}/api`)).text();
  const ids = (page: string) => [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids(spanish)).toEqual(ids(english));
  expect(spanish).toContain('<a href="/api?lang=en" hreflang="en" lang="en">English</a>');
  expect(english).toContain('<a href="/api?lang=es" hreflang="es" lang="es">Español</a>');
});

test('a reader who prefers Spanish has the page in Spanish', async () => {
  const preferred = await fetch(`${app.url}/api`, {
    headers: { 'Accept-Language': 'es-MX,es;q=0.9,en;q=0.5' },
  });
  expect(preferred.headers.get('content-language')).toBe('es');
  expect(await preferred.text()).toBe(spanish);
});
