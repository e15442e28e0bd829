import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { commoditiesSchema, portsSchema } from './catalogue-schema.ts';
import type { CommoditiesFile, Commodity } from './model/commodity.ts';
import type { Facility, PortsFile } from './model/port.ts';

/** Ports and commodities as shipped, with an index of each by id. */
export interface Catalogue {
  readonly ports: PortsFile;
  readonly commodities: CommoditiesFile;
  readonly facilityById: ReadonlyMap<string, Facility>;
  readonly commodityById: ReadonlyMap<string, Commodity>;
}

/** Reads and checks both files on the first call; later calls return the same frozen object. */
export function readCatalogue(): Catalogue {
  cached ??= load();
  return cached;
}

/** Checks the content of data/ports.json; throws an error that names every bad path. */
export function parsePorts(content: unknown): PortsFile {
  return checked('data/ports.json', portsSchema, content);
}

/** Checks the content of data/commodities.json; throws an error that names every bad path. */
export function parseCommodities(content: unknown): CommoditiesFile {
  return checked('data/commodities.json', commoditiesSchema, content);
}

let cached: Catalogue | undefined;

function load(): Catalogue {
  const ports = parsePorts(readJson('../data/ports.json'));
  const commodities = parseCommodities(readJson('../data/commodities.json'));
  return Object.freeze({
    ports: deepFreeze(ports),
    commodities: deepFreeze(commodities),
    facilityById: new Map(ports.facilities.map((facility) => [facility.id, facility])),
    commodityById: new Map(commodities.commodities.map((commodity) => [commodity.id, commodity])),
  });
}

function checked<T>(file: string, schema: z.ZodType<T>, content: unknown): T {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`,
  );
  throw new Error(`${file} is not as expected:\n  ${problems.join('\n  ')}`);
}

function readJson(relative: string): unknown {
  return JSON.parse(readFileSync(new URL(relative, import.meta.url), 'utf8'));
}

function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
