import { expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import { reportOf } from '../../server/report/report.ts';
import { reportPage } from '../../server/report/report-html.ts';
import { finishedRun, resultOf } from './finished-run.ts';

const catalogue = readCatalogue();
const pageOf = (run = finishedRun(), language: 'en' | 'es' = 'en') =>
  reportPage(reportOf(run, catalogue), language).html;

test('the finding leads and the page says that it is hypothetical, on the screen and on every printed page', () => {
  const page = pageOf();
  expect(page).toContain('<h1>Withdrawing 60 % of preclearance at Pharr raises the P90 wait by 40 min');
  expect(page).toContain(
    '<strong>Hypothetical</strong> No effect of the December 2020 law on cargo was ever observed',
  );
  expect(page).toContain('@top-right { content: "Hypothetical"');
});

test('a difference stands with interval and verdict, a tie is said, and nothing measured is a dash', () => {
  const rowOf = (label: string) =>
    new RegExp(`<th scope="row">${label}</th>(.*?)</tr>`).exec(pageOf())![1]!.replaceAll(/<[^>]*>/g, '|');
  expect(rowOf('P90 wait')).toMatch(/20\.0 ± 2\.0.*60\.0 ± 5\.0.*\+40\.0.*\+36\.0 to \+44\.0.*▲ higher/);
  expect(rowOf('Produce value lost')).toMatch(/\+50.*−30 to \+130.*cannot be told apart/);
  expect(rowOf('Loads rejected')).toMatch(/–.*–.*–.*–.*no data/);
});

test('it runs no script, asks no host, and its own policy lets nothing else in', () => {
  const { html, contentSecurityPolicy } = reportPage(reportOf(finishedRun(), catalogue), 'en');
  expect(html).not.toMatch(/<script|<img|<link|<iframe|@import|url\(| style="| on\w+="/);
  expect(contentSecurityPolicy).toMatch(/^default-src 'none'; style-src 'sha256-[\w+/]+='/);
});

test('what a user wrote stays text, in the page and in the strings of its style', () => {
  const wicked = '</style><script>alert(1)</script>"\\';
  const page = pageOf(
    finishedRun({
      key: wicked,
      description: wicked,
      results: [resultOf(), resultOf({ facilityName: wicked })],
    }),
  );
  expect(page).not.toContain('<script>');
  expect(page.match(/<\/style>/g)).toHaveLength(1);
});

test('the same run gives the same bytes', () => {
  expect(pageOf()).toBe(pageOf());
});

test('what was assumed otherwise stands first, beside what the project states, with its grade', () => {
  const request = { ...resultOf().request, assume: { 'facilities.pharr.shares.ucp': 0.1 } };
  const { changed } = reportOf(finishedRun({ results: [resultOf({ request })] }), catalogue);
  expect(changed.map(({ assumption, taken }) => [assumption.path, taken, assumption.grade])).toEqual([
    ['facilities.pharr.shares.ucp', 0.1, 'G'],
  ]);
  const page = pageOf(finishedRun({ results: [resultOf({ request })] }));
  expect(page).toContain('<strong>0.1</strong>');
  expect(page).not.toContain('None was changed');
});

test('figures of other crossings are none that the run rests on', () => {
  const { assumptions } = reportOf(finishedRun(), catalogue);
  const crossings = new Set(
    assumptions
      .map(({ path }) => path.split('.'))
      .flatMap(([kind, id]) => (kind === 'facilities' ? [id] : [])),
  );
  expect([...crossings]).toEqual(['pharr']);
});

test('a reading of the law is told lever by lever with its article, and only what it changes', () => {
  const request = { portId: 'pharr', policy: 'S4', days: 1, replications: 10, seed: 7 };
  const { policy } = reportOf(finishedRun({ results: [resultOf({ request })] }), catalogue);
  expect(policy.length).toBeGreaterThan(0);
  for (const { sets } of policy) for (const { article } of sets) expect(article).toMatch(/^(art\.|title)/);
  expect(reportOf(finishedRun(), catalogue).policy).toEqual([]);
});

test('in Spanish finding, label, headings, metrics and limits are Spanish', () => {
  const page = pageOf(finishedRun(), 'es');
  expect(page).toContain('<html lang="es">');
  expect(page).toContain('<strong>Hipotético</strong> Nunca se observó efecto alguno');
  for (const said of [
    'Espera P90',
    'no se distingue',
    'Supuestos',
    'Límites',
    'sube la espera P90 en 40 min',
  ])
    expect(page).toContain(said);
  for (const unsaid of [
    'P90 wait',
    'What was asked',
    'cannot be told apart',
    'Posted waits are',
    'Prices do not',
  ])
    expect(page).not.toContain(unsaid);
});
