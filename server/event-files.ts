import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { z } from 'zod';
import type { Catalogue } from './catalogue.ts';
import { eventSchema, keysAt, wordsAt } from './event-schema.ts';
import { locatedYaml, pathText, valueAt } from './located-yaml.ts';
import { nearestName } from './model/assumptions/nearest-name.ts';
import type { EventFile } from './model/events/event.ts';
import { eventProblems, type KnownToEvents } from './model/events/event-problems.ts';

const SHIPPED = new URL('../data/events/', import.meta.url);
const SHOWN = 20;

/** An event that cannot be read; the message names every fault by its line. */
export class EventFileError extends Error {
  override readonly name = 'EventFileError';
  readonly code: 'event-unknown' | 'event-invalid';

  constructor(code: EventFileError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/** Ids of the events in data/events, in the order of the alphabet. */
export function shippedEventIds(): string[] {
  return readdirSync(SHIPPED)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length))
    .toSorted();
}

/** The names that an event file may use. */
export function knownToEvents({
  facilityById,
  commodityById,
}: Pick<Catalogue, 'facilityById' | 'commodityById'>): KnownToEvents {
  return { facilityIds: [...facilityById.keys()], commodityIds: [...commodityById.keys()] };
}

/** The event of this id, or in the file at `pathOf(idOrPath)`. Throws EventFileError. */
export function readEvent(
  idOrPath: string,
  known: KnownToEvents,
  pathOf: (path: string) => string = (path) => path,
): EventFile {
  const ids = shippedEventIds();
  if (ids.includes(idOrPath)) return parseEvent(`data/events/${idOrPath}.yaml`, shipped(idOrPath), known);
  const path = pathOf(idOrPath);
  if (!existsSync(path))
    throw new EventFileError(
      'event-unknown',
      `There is no event and no file '${idOrPath}'; did you mean '${nearestName(idOrPath, ids)}'? Events: ${ids.join(', ')}.`,
    );
  return parseEvent(idOrPath, readFileSync(path, 'utf8'), known);
}

/** All events of data/events. Throws EventFileError. */
export function shippedEvents(catalogue: Pick<Catalogue, 'facilityById' | 'commodityById'>): EventFile[] {
  const known = knownToEvents(catalogue);
  return shippedEventIds().map((id) => readEvent(id, known));
}

/** An event from the text of its file; `where` names the file in errors. Throws EventFileError. */
export function parseEvent(where: string, text: string, known: KnownToEvents): EventFile {
  const located = locatedYaml(text);
  if ('faults' in located) throw invalid(where, located.faults);
  const { content, placeOf } = located;
  const result = eventSchema.safeParse(content);
  const problems = result.success
    ? eventProblems(result.data, known)
    : result.error.issues.flatMap((issue) => inWords(issue, content));
  if (problems.length > 0)
    throw invalid(
      where,
      problems.map(({ path, message }) => ({
        line: placeOf(path).line,
        message: path.length === 0 ? message : `${pathText(path)}: ${message}`,
      })),
    );
  return result.data!;
}

interface Problem {
  readonly path: ReadonlyArray<PropertyKey>;
  readonly message: string;
}

function inWords(issue: z.core.$ZodIssue, content: unknown): Problem[] {
  const { path } = issue;
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: [...path, key],
      message: `unknown key; did you mean ${nearestName(key, keysAt(path, content))}?`,
    }));
  const words = wordsAt(path);
  const written = valueAt(content, path);
  if (words !== null && typeof written === 'string')
    return [
      {
        path,
        message: `${written} is unknown; did you mean ${nearestName(written, words)}? Known: ${words.join(', ')}`,
      },
    ];
  if (written === undefined && path.length > 0) return [{ path, message: 'is missing' }];
  return [{ path, message: issue.message.replace(/^Invalid input: /, '') }];
}

function invalid(where: string, faults: ReadonlyArray<{ line: number; message: string }>): EventFileError {
  const shown = faults
    .toSorted((a, b) => a.line - b.line)
    .slice(0, SHOWN)
    .map(({ line, message }) => `line ${line}: ${message}`);
  const more = faults.length > SHOWN ? `\n  and ${faults.length - SHOWN} more` : '';
  return new EventFileError(
    'event-invalid',
    `${where} is not an event that can be run:\n  ${shown.join('\n  ')}${more}`,
  );
}

function shipped(id: string): string {
  return readFileSync(new URL(`${id}.yaml`, SHIPPED), 'utf8');
}
