import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { runBacktestCommand } from '../../scripts/backtest.ts';
import { readEventsFile } from '../../server/event-parameters.ts';

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
