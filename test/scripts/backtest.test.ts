import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBacktestCommand } from '../../scripts/backtest.ts';
import { readEventsFile } from '../../server/event-parameters.ts';
import { runGarita } from './run-garita.ts';

const folder = mkdtempSync(join(tmpdir(), 'garita-events-'));
afterAll(() => rmSync(folder, { recursive: true }));

const OWN = `schemaVersion: 1
id: los-indios-2023-05
title: A bridge closed for a day
period: { from: 2023-05-03, to: 2023-05-03 }
facilities: [los-indios]
restrictions: [{ facility: los-indios, from: 2023-05-03, to: 2023-05-03, kind: closed }]
targets:
  - { id: flow, class: throughput, metric: totalTrucks, facility: los-indios, observed: 0, grade: A }
  - { id: month, class: throughput, metric: monthlyTrucks, facility: all, observed: [1, 2], grade: A }
`;

async function backtest(
  events: readonly string[],
  options: Partial<Parameters<typeof runBacktestCommand>[1]>,
) {
  let printed = '';
  await runBacktestCommand(events, { replications: '2', seed: '1', ...options }, (text) => {
    printed += text;
  });
  return printed;
}

test('an event file from outside the project is predicted and scored with the frozen figures', {
  timeout: 60_000,
}, async () => {
  const path = join(folder, 'own.yaml');
  writeFileSync(path, OWN);
  const printed = await backtest([path], { json: true });
  const result = JSON.parse(printed);
  expect(result).toMatchObject({
    id: 'los-indios-2023-05',
    parametersHash: readEventsFile().frozen.parametersHash,
    score: 0.5,
    verdict: 'poor',
  });
  expect(result.targets[0]).toMatchObject({
    id: 'flow',
    class: 'throughput',
    observed: 0,
    predicted: 0,
    interval80: [0, 0],
    score: 1,
  });
  expect(result.targets[1]).toMatchObject({ observed: [1, 2], score: 0 });
  expect(result.naive.map(({ model }: { model: string }) => model)).toEqual([
    'no change',
    'no diversion',
    'full diversion',
  ]);
  expect(await backtest([path], { json: true })).toBe(printed);
});

test('without an event, or with an impossible count of replications, the command says what to give', async () => {
  await expect(backtest([], {})).rejects.toThrow('Name an event or a file, or add --all');
  await expect(backtest(['pharr'], { replications: 'x' })).rejects.toThrow(
    '--replications x is no whole number',
  );
});

test('a scored event is not predicted with any other figure than the frozen ones', async () => {
  await expect(backtest(['texas-2022-04'], { assume: ['service.patienceMin=500'] })).rejects.toThrow(
    'which only frozen figures may predict',
  );
});

test("a report of an event of one's own is one file, dated as told, with what its title says as text", {
  timeout: 60_000,
}, async () => {
  const path = join(folder, 'titled.yaml');
  writeFileSync(path, OWN.replace('A bridge closed', 'A <b>bridge</b> closed'));
  const html = join(folder, 'report.html');
  const printed = await backtest([path], { html, date: '2026-11-24' });
  expect(printed).toMatch(new RegExp(`\\nReport: ${html}\\n$`));
  const report = readFileSync(html, 'utf8');
  expect(report).toContain('A &lt;b&gt;bridge&lt;/b&gt; closed');
  expect(report).toContain('<dd>2026-11-24</dd>');
  expect(report).toContain(readEventsFile().frozen.parametersHash);
  expect(readdirSync(folder).filter((name) => name.includes('partial'))).toEqual([]);
});

test('a report in a folder that does not exist is refused in one sentence before anything is predicted', async () => {
  const html = join(folder, 'none', 'report.html');
  const { code, stdout, stderr } = await runGarita(['backtest', 'texas-2022-04', '--html', html]);
  expect({ code, stdout }).toEqual({ code: 6, stdout: '' });
  expect(stderr).toBe(
    `The folder of ${html} does not exist; make ${join(folder, 'none')}, or name a file in one that does.\n`,
  );
});

test('stored results are of all events, and a date is for what names one', async () => {
  await expect(backtest(['texas-2022-04'], { write: true })).rejects.toThrow('--write takes all events');
  await expect(backtest(['texas-2022-04'], { date: '2026-11-24' })).rejects.toThrow('--date is the day that');
  await expect(backtest([], { all: true, write: true, date: '2026-02-30' })).rejects.toThrow(
    '--date 2026-02-30 is no date',
  );
});
