import { readDataFiles } from '../assumptions.ts';
import { readCalibration } from '../calibration-file.ts';
import { type Catalogue, readDefaults } from '../catalogue.ts';
import type { Backtest, Method } from '../contract/method.ts';
import { knownToEvents, readEvent } from '../event-files.ts';
import { parametersHash, readEventsFile } from '../event-parameters.ts';
import { MODEL_VERSION } from '../model/version.ts';
import { eventHash, readBacktest } from './backtest-file.ts';
import { calibrationFitOf } from './calibration-fit.ts';
import { CHANGES } from './changes.ts';
import { CHECKLIST } from './checklist.ts';
import { readChecks } from './checks-file.ts';
import { DEFINITIONS } from './definitions.ts';
import { DESCRIPTION } from './description.ts';
import { backtestOf } from './event-predictions.ts';
import { gradeCounts, sourcesOf } from './figure-sources.ts';
import { HYPOTHETICAL_STATEMENTS, LIMITS } from './limits.ts';
import { modelChecksOf } from './model-checks.ts';

/** Everything that the Method place shows, from data/ as it stands. Throws where a file of it is not as expected. */
export function readMethod(): Method {
  const calibration = readCalibration();
  const catalogue = readDefaults();
  const files = readDataFiles();
  return {
    modelVersion: MODEL_VERSION,
    description: DESCRIPTION,
    checklist: CHECKLIST,
    calibration: calibration === null ? null : calibrationFitOf(calibration, catalogue.ports.facilities),
    backtest: storedBacktest(catalogue),
    checks: modelChecksOf(readChecks()),
    hypothetical: HYPOTHETICAL_STATEMENTS,
    limits: LIMITS,
    changes: CHANGES,
    definitions: DEFINITIONS,
    grades: gradeCounts(files),
    sources: sourcesOf(files),
  };
}

/** The stored predictions; current only while they are of the shipped figures, model and events. */
function storedBacktest(catalogue: Catalogue): Backtest {
  const file = readBacktest();
  const eventsFile = readEventsFile();
  const known = knownToEvents(catalogue);
  const events = file.events.map(({ id }) => readEvent(id, known));
  const isCurrent =
    file.modelVersion === MODEL_VERSION &&
    file.parametersHash === parametersHash(catalogue, eventsFile) &&
    file.events.every((stored, i) => stored.eventHash === eventHash(events[i]!));
  return backtestOf(file, { catalogue, events, calibratedOn: eventsFile.frozen.calibratedOn, isCurrent });
}
