import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../server/catalogue.ts';
import { parseCommodity, withCommodity } from '../server/own-commodity.ts';

const catalogue = readCatalogue();
const lime = (change: object = {}) => ({
  ...catalogue.commodityById.get('mango')!,
  id: 'lime',
  name: { en: 'Lime', es: 'Limón' },
  ...change,
});
const parse = (entry: object) => parseCommodity(JSON.stringify(entry), 'lime.json', catalogue);
const figure = (value: number, unit: string, change: object = {}) => ({
  value,
  range: [0.5 * value, 2 * value],
  unit,
  grade: 'G',
  source: 'project-guess',
  ...change,
});

describe("a user's own commodity", () => {
  test('is read from one entry as in data/commodities.json', () => {
    const { commodity, sources } = parse(lime());
    expect(commodity.id).toBe('lime');
    expect(commodity.q10.value).toBe(2.2);
    expect(sources).toEqual({});
  });

  test('may bring sources of its own', () => {
    const source = { title: 'Our packing house', year: 2026 };
    const { sources } = parse(
      lime({ q10: figure(2, 'ratio per 10 °C', { source: 'ours' }), sources: { ours: source } }),
    );
    expect(sources).toEqual({ ours: source });
  });

  test('joins the mix of the port with its share, the others keeping their proportions', () => {
    const { facilityById, commodityById } = withCommodity(catalogue, parse(lime()), 'pharr', 0.25);
    const before = catalogue.facilityById.get('pharr')!.produceMix;
    const after = facilityById.get('pharr')!.produceMix;
    expect(after.lime).toBe(0.25);
    expect(Object.values(after).reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(after.avocado! / after.tomato!).toBeCloseTo(before.avocado! / before.tomato!, 12);
    expect(commodityById.get('lime')!.name.es).toBe('Limón');
    expect(facilityById.get('otay-mesa')).toBe(catalogue.facilityById.get('otay-mesa'));
  });

  test('replaces the shipped one of the same id, whose share it keeps', () => {
    const riper = parse({ ...lime(), id: 'mango', keepingQualityDays: figure(9, 'days at the set point') });
    const { commodityById, commodities, facilityById } = withCommodity(catalogue, riper, 'pharr', null);
    expect(commodityById.get('mango')!.keepingQualityDays.value).toBe(9);
    expect(commodities.commodities).toHaveLength(13);
    const share = catalogue.facilityById.get('pharr')!.produceMix.mango!;
    expect(facilityById.get('pharr')!.produceMix.mango).toBe(share);
  });
});

describe('what cannot be used is refused in one sentence that says where and how to mend it', () => {
  test.each([
    ['a Q10 below 1', lime({ q10: figure(0.5, 'ratio') }), /q10\.value: expected 1 or more/],
    [
      'a guess without a range',
      lime({ q10: figure(2, 'ratio', { range: null }) }),
      /q10\.range: expected a range/,
    ],
    ['an unknown source', lime({ q10: figure(2, 'ratio', { source: 'hearsay' }) }), /q10\.source/],
    ['no life at all', lime({ keepingQualityDays: figure(0, 'days') }), /keepingQualityDays\.value/],
    ['an id with spaces', lime({ id: 'Key lime' }), /id: expected an id in kebab-case/],
    ['a field that is not known', lime({ colour: 'green' }), /colour/],
    [
      'a value that is not weight times price',
      lime({ loadValueUsd: figure(90_000, 'USD a truck') }),
      /loadValueUsd\.value: expected loadTonnes × priceUsdPerKg, about 20900/,
    ],
  ])('%s', (_, entry, message) => {
    expect(() => parse(entry)).toThrow(message);
    expect(() => parse(entry)).toThrow(/^lime\.json is not a commodity: .*shows the shape\.$/);
  });

  test('many problems are not all listed', () => {
    expect(() => parse({ id: 'lime' })).toThrow(/; and \d+ more\./);
  });

  test('text that is not JSON', () => {
    expect(() => parseCommodity('id: lime', 'lime.yaml', catalogue)).toThrow(/^lime\.yaml is not JSON/);
  });

  test('a commodity that no truck carries, without a share', () => {
    expect(() => withCommodity(catalogue, parse(lime()), 'pharr', null)).toThrow(
      "No truck at Pharr carries 'lime' yet, so say what share of its produce trucks does, such as --mix-share 0.1.",
    );
  });
});
