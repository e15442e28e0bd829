import { withCalibration } from './calibrated-catalogue.ts';
import { readCalibration } from './calibration-file.ts';
import { portsSchema } from './catalogue-schema.ts';
import { checked, deepFreeze, readJson } from './data-file.ts';
import type { CommoditiesFile, Commodity } from './model/commodity.ts';
import type { EconomicsFile } from './model/economics/economics.ts';
import type { PolicyFile } from './model/policy/policy.ts';
import type { Facility, PortsFile } from './model/port.ts';
import type { ClimateFile } from './model/spoilage/climate.ts';
import type { ColdChainFile } from './model/spoilage/cold-chain.ts';
import { parsePolicyFile } from './policies.ts';
import { climateSchema, coldChainSchema, commoditiesSchema, economicsSchema } from './produce-schema.ts';

/** Ports, commodities, climate, cold chain, economics and policy, the first two also by id. */
export interface Catalogue {
  readonly ports: PortsFile;
  readonly commodities: CommoditiesFile;
  readonly climate: ClimateFile;
  readonly coldChain: ColdChainFile;
  readonly economics: EconomicsFile;
  readonly policy: PolicyFile;
  readonly facilityById: ReadonlyMap<string, Facility>;
  readonly commodityById: ReadonlyMap<string, Commodity>;
  /** What the figures of some facilities were fitted to; null where all are those of data/ports.json. */
  readonly calibration: { readonly name: string; readonly facilityIds: ReadonlySet<string> } | null;
}

/**
 * What the app works with: the files of data/, and in place of its labelled defaults what data/calibration.json has
 * fitted. Read and checked on the first call; later calls return the same frozen object.
 */
export function readCatalogue(): Catalogue {
  if (fitted === undefined) {
    const calibration = readCalibration();
    fitted = calibration === null ? readDefaults() : withCalibration(readDefaults(), calibration);
  }
  return fitted;
}

/** The same with the labelled defaults of data/ports.json alone: what a calibration starts from, and backtests use. */
export function readDefaults(): Catalogue {
  defaults ??= load();
  return defaults;
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

let fitted: Catalogue | undefined;
let defaults: Catalogue | undefined;

function load(): Catalogue {
  const ports = parsePorts(readJson('ports.json'));
  const commodities = parseCommodities(readJson('commodities.json'));
  const facilityById = new Map(ports.facilities.map((facility) => [facility.id, facility]));
  const commodityById = new Map(commodities.commodities.map((commodity) => [commodity.id, commodity]));
  return Object.freeze({
    ports: deepFreeze(ports),
    commodities: deepFreeze(commodities),
    climate: deepFreeze(parseClimate(readJson('climate.json'))),
    coldChain: deepFreeze(parseColdChain(readJson('cold-chain.json'))),
    economics: deepFreeze(parseEconomics(readJson('economics.json'))),
    policy: deepFreeze(
      parsePolicyFile(readJson('policy.json'), {
        facilityIds: [...facilityById.keys()],
        commodityIds: [...commodityById.keys()],
      }),
    ),
    facilityById,
    commodityById,
    calibration: null,
  });
}
