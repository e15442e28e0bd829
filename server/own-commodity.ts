import type { Catalogue } from './catalogue.ts';
import { refineFigures, sources } from './figure-schema.ts';
import type { Commodity } from './model/commodity.ts';
import type { Facility, Source } from './model/port.ts';
import { commoditySchema } from './produce-schema.ts';

const PROBLEMS_SHOWN = 5;
/** A load's value may differ this much from its weight times its price. */
const VALUE_TOLERANCE = 0.05;

/** A user's commodity, and the sources that it brings along. */
export interface OwnCommodity {
  readonly commodity: Commodity;
  readonly sources: Readonly<Record<string, Source>>;
}

/** A commodity file or mix that cannot be used; `code` is stable, the message one sentence that says how to mend it. */
export class CommodityError extends Error {
  override readonly name = 'CommodityError';
  readonly code: 'commodity-invalid' | 'mix-missing' | 'file-missing';

  constructor(code: CommodityError['code'], message: string) {
    super(message);
    this.code = code;
  }
}

/**
 * Reads the text of a user's own commodity: one entry as in data/commodities.json, whose figures name a source of
 * that file or of a `sources` within. Throws a CommodityError that names the bad paths.
 */
export function parseCommodity(text: string, fileName: string, catalogue: Catalogue): OwnCommodity {
  const known = catalogue.commodities.sources;
  const result = commoditySchema
    .extend({ sources: sources.default({}) })
    .superRefine((entry, context) => {
      refineFigures(entry, { ...known, ...entry.sources }, [], context);
      const expectedUsd = entry.loadTonnes.value * 1000 * entry.priceUsdPerKg.value;
      if (Math.abs(entry.loadValueUsd.value - expectedUsd) > VALUE_TOLERANCE * expectedUsd)
        context.addIssue({
          code: 'custom',
          path: ['loadValueUsd', 'value'],
          message: `expected loadTonnes × priceUsdPerKg, about ${Math.round(expectedUsd)}`,
        });
    })
    .safeParse(jsonOf(text, fileName));
  if (result.success) {
    const { sources: own, ...commodity } = result.data;
    return { commodity, sources: own };
  }
  const problems = result.error.issues.map(
    ({ path, message }) => `${path.join('.') || 'the file'}: ${message}`,
  );
  const more = problems.length > PROBLEMS_SHOWN ? `; and ${problems.length - PROBLEMS_SHOWN} more` : '';
  throw new CommodityError(
    'commodity-invalid',
    `${fileName} is not a commodity: ${problems.slice(0, PROBLEMS_SHOWN).join('; ')}${more}. An entry of data/commodities.json shows the shape.`,
  );
}

/**
 * The catalogue with a user's commodity, which replaces the shipped one of the same id. `mixShare` is its share of
 * the facility's produce trucks, the others keeping their proportions; without one, a commodity that the facility
 * does not have has no trucks, which is refused.
 */
export function withCommodity(
  catalogue: Catalogue,
  own: OwnCommodity,
  facilityId: string,
  mixShare: number | null,
): Catalogue {
  const { id } = own.commodity;
  const shipped = catalogue.commodities.commodities;
  const commodities = shipped.some((one) => one.id === id)
    ? shipped.map((one) => (one.id === id ? own.commodity : one))
    : [...shipped, own.commodity];
  const facilities = catalogue.ports.facilities.map((facility) =>
    facility.id === facilityId ? withMix(facility, id, mixShare) : facility,
  );
  return {
    ...catalogue,
    ports: { ...catalogue.ports, facilities },
    commodities: {
      ...catalogue.commodities,
      commodities,
      sources: { ...catalogue.commodities.sources, ...own.sources },
    },
    facilityById: new Map(facilities.map((facility) => [facility.id, facility])),
    commodityById: new Map(commodities.map((commodity) => [commodity.id, commodity])),
  };
}

function withMix(facility: Facility, id: string, mixShare: number | null): Facility {
  const usual = facility.produceMix[id] ?? 0;
  if (mixShare === null && usual === 0)
    throw new CommodityError(
      'mix-missing',
      `No truck at ${facility.name.en} carries '${id}' yet, so say what share of its produce trucks does, such as --mix-share 0.1.`,
    );
  if (mixShare === null) return facility;
  const entries = Object.entries({ ...facility.produceMix, [id]: mixShare });
  const others = entries.reduce((sum, [other, share]) => (other === id ? sum : sum + share), 0);
  const scale = others > 0 ? (1 - mixShare) / others : 0;
  const mix = entries.map(([other, share]) => [other, other === id ? mixShare : share * scale] as const);
  return { ...facility, produceMix: Object.fromEntries(mix) };
}

function jsonOf(text: string, fileName: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CommodityError(
      'commodity-invalid',
      `${fileName} is not JSON (${(error as Error).message}): write one entry as in data/commodities.json.`,
    );
  }
}
