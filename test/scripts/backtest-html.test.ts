import { expect, test } from 'vitest';
import { backtestHtml } from '../../scripts/backtest-html.ts';
import type { Backtest, EventPrediction } from '../../server/contract/method.ts';
import { readMethod } from '../../server/method/method.ts';

const EVIL = `"><img src=x onerror=alert(1)><script>alert('2')</script>`;

const event: EventPrediction = {
  id: 'own-2024-01',
  title: EVIL,
  period: { from: '2024-01-08', to: '2024-01-09T17:00' },
  facilities: [{ id: 'pharr', name: 'Pharr' }],
  happened: ['Pharr, 8 Jan 2024 to 9 Jan 2024 17:00: closed to trucks.'],
  isCalibration: false,
  score: 0.5,
  verdict: 'poor',
  covered: 1,
  targets: [
    {
      id: 'flow',
      class: 'throughput',
      metric: 'totalTrucks',
      label: 'Trucks in all',
      unit: 'trucks',
      facility: { id: 'pharr', name: 'Pharr' },
      from: '2024-01-08',
      to: '2024-01-08',
      days: 'weekdays',
      hours: [6, 14],
      commodity: 'Avocado (Hass)',
      observed: [10, 20],
      grade: 'C',
      by: 'drivers',
      source: EVIL,
      predicted: 15,
      interval80: [12, 18],
      isCovered: true,
      score: 1,
    },
    {
      id: 'wait',
      class: 'wait',
      metric: 'maxWaitMin',
      label: 'Longest wait of an hour',
      unit: 'min',
      facility: { id: 'all', name: 'All crossings of the event' },
      from: '2024-01-08',
      to: '2024-01-09',
      days: 'all',
      hours: null,
      commodity: null,
      observed: [60, 60],
      grade: 'A',
      by: null,
      source: null,
      predicted: null,
      interval80: null,
      isCovered: false,
      score: 0,
    },
  ],
  naive: [
    { model: 'no change', means: '', score: 0.4, isBeaten: true, predicted: [2321, null] },
    { model: 'no diversion', means: '', score: 0.5, isBeaten: false, predicted: [0, 6522] },
  ],
  sources: [EVIL, 'javascript:alert(3)', 'https://example.org/a?b="c'],
};

const backtest: Backtest = {
  modelVersion: '9.8.7',
  parametersHash: 'abcdef0123456789',
  date: '2026-11-24',
  isCurrent: true,
  replications: 200,
  seed: 17,
  covered: 1,
  total: 2,
  events: [event],
};

const report = backtestHtml(backtest);

test('nothing that a stranger wrote into an event file becomes markup or a link to run', () => {
  expect(report).not.toMatch(/<img|<script|<\/script/i);
  expect(report).toContain('&quot;&gt;&lt;img src=x onerror=alert(1)&gt;');
  expect(report).not.toContain('href="javascript:');
  expect(report).toContain('<li>javascript:alert(3)</li>');
  expect(report).toContain('<a href="https://example.org/a?b=&quot;c" rel="noopener noreferrer">');
});

test('the report asks nothing of any host, and forbids itself to', () => {
  expect(report).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`);
  expect(report).not.toMatch(/<[^>]*\s(src|srcset|data)=|@import|url\(|<link|<iframe|<object/i);
});

test('each target stands observed beside predicted, in a table and in a chart, with plain models', () => {
  const cells = [...report.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, text]) => text);
  for (const text of ['10 to 20', '15', '12 to 18', 'within', '2321', '6522', 'outside', '–', 'Pharr'])
    expect(cells).toContain(text);
  expect(report).toContain('8 Jan 2024, weekdays, 6 to 14 h');
  expect(report).toContain('C; by drivers; &quot;&gt;');
  expect(report.match(/<svg[^>]* role="img"/g)).toHaveLength(2);
  expect(report).toContain('Plain models: no change 0.40, no diversion 0.50 (not beaten).');
});

test('it says what happened, the score, and all that the prediction can be made again from', () => {
  expect(report).toContain('Pharr, 8 Jan 2024 to 9 Jan 2024 17:00: closed to trucks.');
  expect(report).toContain('Score 0.50, poor.');
  for (const text of ['9.8.7', 'abcdef0123456789', '>200<', '>17<', '2026-11-24', '1 of 2 targets'])
    expect(report).toContain(text);
  expect(report).toContain('Every restricted scenario is hypothetical');
  expect(report).toContain('<h2>Limits</h2>');
  expect(report).not.toContain('not the frozen ones');
  expect(backtestHtml({ ...backtest, isCurrent: false })).toContain('The figures are not the frozen ones');
});

test('every tag that is opened is closed, over all shipped events', () => {
  const open: string[] = [];
  for (const [, end, name, isEmpty] of backtestHtml(readMethod().backtest).matchAll(
    /<(\/?)([a-z0-9]+)[^>]*?(\/?)>/g,
  )) {
    if (isEmpty === '/' || ['meta', 'br'].includes(name!)) continue;
    if (end === '') open.push(name!);
    else expect(open.pop()).toBe(name);
  }
  expect(open).toEqual([]);
});
