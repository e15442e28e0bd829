import { expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import { comparisonPage, comparisonTable } from '../../server/report/comparison.ts';
import { reportOf } from '../../server/report/report.ts';
import { finishedRun, resultOf } from './finished-run.ts';

const catalogue = readCatalogue();
const [p90] = resultOf().metrics;
/** P90 waits are longer by 40 ± 4 in the first and by 10 ± 3 in the second. */
const first = reportOf(finishedRun({ key: 'run-3' }), catalogue);
const second = reportOf(
  finishedRun({
    key: 'run-5',
    results: [
      resultOf({
        scenario: 'withdrawing 30 % of preclearance',
        request: { ...resultOf().request, withdrawnShare: 0.3 },
        metrics: [{ ...p90!, difference: { mean: 10, halfWidth95: 3 } }, ...resultOf().metrics.slice(1)],
      }),
    ],
  }),
  catalogue,
);
const page = comparisonPage([first, second], 'en');
const plain = (html: string) => html.replaceAll(/<[^>]*>/g, '|').replaceAll(/\s/g, ' ');

test('runs stand beside each other, each with its difference and how it stands to the first', () => {
  expect(page.html).toContain('<h1>2 runs compared</h1>');
  expect(plain(page.html)).toMatch(
    /P90 wait, min[| ]+\+40\.0 \(\+36\.0 to \+44\.0\)[| ]+\+10\.0 \(\+7\.0 to \+13\.0\); smaller than the first/,
  );
  expect(plain(page.html)).toMatch(/Produce value lost, USD a day[| ]+.*cannot be told apart from the first/);
});

test('only what differs is listed, and every label and finding goes with it', () => {
  const [, differs] = /What differs between the runs<\/h2>([\s\S]*?)<\/section>/.exec(page.html)!;
  expect(plain(differs!)).toContain('Restriction|');
  expect(plain(differs!)).not.toContain('Seed|');
  expect(page.html).toContain('<strong>Hypothetical</strong>');
  expect(page.html.match(/raises the P90 wait/g)!.length).toBeGreaterThanOrEqual(2);
  const same = comparisonPage([first, first], 'en').html;
  expect(same).toContain('The runs were asked the same and rest on the same figures.');
});

test('it runs no script, gives the same bytes, and speaks Spanish', () => {
  expect(page.html).not.toMatch(/<script|<img|<link|<iframe| style="| on\w+="/);
  expect(comparisonPage([first, second], 'en')).toEqual(page);
  const spanish = comparisonPage([first, second], 'es').html;
  expect(spanish).toContain('<html lang="es">');
  expect(spanish).toContain('2 corridas comparadas');
  expect(spanish).toContain('menor que la primera');
});

test('the table has a row for each run and metric, and nothing that stands to the first for the first', () => {
  const [head, ...rows] = comparisonTable([first, second]).trimEnd().split('\r\n');
  expect(head).toBe(
    'run,facility,restriction,metric,unit,baseline_mean,baseline_half_width_95,scenario_mean,scenario_half_width_95,difference_mean,difference_half_width_95,verdict,against_first,label',
  );
  expect(rows).toHaveLength(2 * resultOf().metrics.length);
  expect(rows[0]).toMatch(
    /^run-3,pharr,withdrawing 60 % of preclearance,p90WaitMin,min,20,2,60,5,40,4,higher,,/,
  );
  expect(rows[1]).toMatch(/^run-5,pharr,.*,10,3,higher,smaller,/);
});
