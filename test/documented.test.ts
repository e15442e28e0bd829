import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { garitaProgram } from '../scripts/program.ts';
import { LIVE_EVENTS, LIVE_REQUESTS } from '../server/contract/live-events.ts';
import { METRIC_DEFINITIONS } from '../server/contract/metrics.ts';
import { ALL_ROUTES } from '../server/http/documented/all-routes.ts';
import { readMethod } from '../server/method/method.ts';
import { createTelemetry } from '../server/telemetry.ts';
import { type RunningApp, startApp } from './http/start-app.ts';

let app: RunningApp;
let page: string;
beforeAll(async () => {
  app = await startApp();
  page = await (await fetch(`${app.url}/api`)).text();
});
afterAll(() => app.stop());

test('every command of the command line is in the README', () => {
  const program = garitaProgram();
  const readme = readFileSync('README.md', 'utf8');
  const missing = program.commands
    .map((command) => command.name())
    .filter((name) => !new RegExp(`garita -- ${name}\\b|\`garita ${name}\\b`).test(readme));
  expect(missing).toEqual([]);
});

test('every route, event and metric is on the reference page', () => {
  const named = [
    ...ALL_ROUTES.map(({ path }) => path),
    ...Object.keys(LIVE_REQUESTS),
    ...Object.keys(LIVE_EVENTS),
    ...METRIC_DEFINITIONS.map(({ key }) => key),
  ];
  expect(named.filter((name) => !page.includes(`<code>${name}</code>`))).toEqual([]);
});

test('every metric has a definition in the Method place', () => {
  const defined = new Set(readMethod().definitions.map(({ key }) => key));
  expect(METRIC_DEFINITIONS.map(({ key }) => key).filter((key) => !defined.has(key))).toEqual([]);
});

test('every metric that the server counts of itself is on the reference page', async () => {
  const zero = () => 0;
  const gauges = {
    clients: zero,
    waitingBytes: zero,
    walBytes: zero,
    databaseBytes: zero,
    isReadOnly: () => false,
    lastBackupMs: () => null,
  };
  const { text } = await createTelemetry(gauges).read();
  const counted = [...text.matchAll(/^# HELP (garita_\w+)/gm)].map(([, name]) => name!);
  expect(counted.length).toBeGreaterThan(0);
  expect(counted.filter((name) => !page.includes(`<code>${name}</code>`))).toEqual([]);
});
