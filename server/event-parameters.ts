import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import type { Catalogue } from './catalogue.ts';
import { checked, readJson } from './data-file.ts';
import { figure, refineFigures, sources, text } from './figure-schema.ts';
import { PlanError } from './jobs/plan-error.ts';
import type { EventsFile } from './model/events/event-parameters.ts';
import { MODEL_VERSION } from './model/version.ts';

const FILE = new URL('../data/events.json', import.meta.url);

const schema: z.ZodType<EventsFile> = z
  .strictObject({
    schemaVersion: z.literal(1),
    parameters: z.strictObject({
      inspectionBaysPerBooth: figure,
      inspectionRoomPerBay: figure,
      busyBoothTrucksPerHour: figure,
      inspectionPace: figure,
      capacityLevel: figure,
      demandLevel: figure,
      reportedWait: figure,
    }),
    frozen: z.strictObject({ parametersHash: z.string(), calibratedOn: z.array(text) }),
    sources,
  })
  .superRefine((file, context) => refineFigures(file, file.sources, [], context));

/** Content of data/events.json; throws an error that names every bad path. */
export function readEventsFile(): EventsFile {
  return checked('data/events.json', schema, readJson('events.json'));
}

/** Words about figures, which change no result. */
const WORDS = new Set(['note', 'source', 'sources', 'grade', 'name', 'shortName', 'mexicanSide', 'unit']);

/** Hash of every figure that predictions of events rest on: two sets of the same hash predict the same. */
export function parametersHash({ ports, policy }: Catalogue, { parameters }: EventsFile): string {
  const { levers, constants } = policy;
  const figures = { ports, levers, constants, parameters, model: MODEL_VERSION };
  const text = JSON.stringify(figures, (key, value: unknown) => (WORDS.has(key) ? undefined : value));
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/**
 * Throws PlanError where figures other than the frozen ones would predict an event that is not for calibration: an
 * event on which figures were tuned says nothing about the model.
 */
export function refuseTuning(eventId: string, hash: string, { frozen }: EventsFile): void {
  if (hash === frozen.parametersHash || frozen.calibratedOn.includes(eventId)) return;
  throw new PlanError(
    'parameters-not-frozen',
    `The figures (hash ${hash}) are not the frozen ones (${frozen.parametersHash}), and ${eventId} is a scored event, which only frozen figures may predict: calibrate on ${frozen.calibratedOn.join(' or ')}, then run garita backtest --freeze.`,
  );
}

/** Writes the hash of the figures as they now are to data/events.json; answers it. */
export function freeze(catalogue: Catalogue): string {
  const hash = parametersHash(catalogue, readEventsFile());
  const written = readFileSync(FILE, 'utf8');
  writeFileSync(FILE, written.replace(/"parametersHash": "[^"]*"/, `"parametersHash": "${hash}"`));
  return hash;
}
