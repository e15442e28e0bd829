import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import { finishedScenario } from '../../server/report/finished-run.ts';
import {
  knownToScenarios,
  readScenario,
  shippedScenarioIds,
} from '../../server/scenario/scenario-library.ts';
import { scenarioRequests } from '../../server/scenario/scenario-requests.ts';
import { wholeScenario } from '../../server/scenario/whole-scenario.ts';
import type { Manifest } from '../../server/study/manifest.ts';
import { resultOf } from './finished-run.ts';

const catalogue = readCatalogue();
const known = knownToScenarios(catalogue);

test.each(shippedScenarioIds())('the scenario file of a report asks the very same: %s', (id) => {
  const folder = mkdtempSync(join(tmpdir(), 'garita-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const scenario = wholeScenario(readScenario(id, known).scenario, known);
  const run = finishedScenario({ id, scenario, results: [resultOf()], manifest: {} as Manifest });
  const [[name, text]] = Object.entries(run.scenarioFiles) as [[string, string]];
  writeFileSync(join(folder, name), text);
  const read = readScenario(join(folder, name), known);
  const again = wholeScenario(read.scenario, known);
  expect(scenarioRequests(read.id, again, catalogue.policy)).toEqual(
    scenarioRequests(id, scenario, catalogue.policy),
  );
});
