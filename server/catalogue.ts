import { readFileSync } from 'node:fs';
import type { z } from 'zod';
import { portsSchema } from './catalogue-schema.ts';
import type { CommoditiesFile, Commodity } from './model/commodity.ts';
import type { EconomicsFile } from './model/economics/economics.ts';
import type { Facility, PortsFile } from './model/port.ts';
import type { ClimateFile } from './model/spoilage/climate.ts';
import type { ColdChainFile } from './model/spoilage/cold-chain.ts';
import { climateSchema, coldChainSchema, commoditiesSchema, economicsSchema } from './produce-schema.ts';

/** What data/ ships: ports, commodities, climate, cold chain and economics, the first two also by id. */
export interface Catalogue {
  readonly ports: PortsFile;
  readonly commodities: CommoditiesFile;
  readonly climate: ClimateFile;
  readonly coldChain: ColdChainFile;
  readonly economics: EconomicsFile;
  readonly facilityById: ReadonlyMap<string, Facility>;
  readonly commodityById: ReadonlyMap<string, Commodity>;
}

/** Reads and checks the files on the first call; later calls return the same frozen object. */
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

/** Checks the content of data/climate.json; throws an error that names every bad path. */
export function parseClimate(content: unknown): ClimateFile {
  return checked('data/climate.json', climateSchema, content);
}

/** Checks the content of data/cold-chain.json; throws an error that names every bad path. */
export function parseColdChain(content: unknown): ColdChainFile {
  return checked('data/cold-chain.json', coldChainSchema, content);
}

/** Checks the content of data/economics.json; throws an error that names every bad path. */
export function parseEconomics(content: unknown): EconomicsFile {
  return checked('data/economics.json', economicsSchema, content);
}

let cached: Catalogue | undefined;

function load(): Catalogue {
  const ports = parsePorts(readJson('../data/ports.json'));
  const commodities = parseCommodities(readJson('../data/commodities.json'));
  return Object.freeze({
    ports: deepFreeze(ports),
    commodities: deepFreeze(commodities),
    climate: deepFreeze(parseClimate(readJson('../data/climate.json'))),
    coldChain: deepFreeze(parseColdChain(readJson('../data/cold-chain.json'))),
    economics: deepFreeze(parseEconomics(readJson('../data/economics.json'))),
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
