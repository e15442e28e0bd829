import { expect, test } from 'vitest';
import {
  byChannel,
  byCommodity,
  moneyFinding,
  moneyRow,
  totalOf,
  trucksOf,
} from '../../client/findings/money-parts.ts';
import type { WhatIfResult } from '../../server/contract/api.ts';

type Cost = NonNullable<WhatIfResult['costByCommodity']>[number];

/** A commodity of which so many loads a day cost so much by waste and by fuel. */
function cost(
  id: string,
  before: readonly [number, number, number],
  after: readonly [number, number, number],
): Cost {
  const world = ([loadsPerDay, waste, fuel]: readonly [number, number, number]) => ({
    loadsPerDay,
    usdPerDay: { waste, discount: 0, rejection: 0, fuel, drayage: 0, detention: 0, missedOrders: 0 },
  });
  const none = { mean: null, halfWidth95: null };
  return {
    commodityId: id,
    name: { en: id, es: id },
    baseline: world(before),
    scenario: world(after),
    total: { baseline: none, scenario: none, difference: none, verdict: 'higher' },
  };
}

const costs = [cost('limes', [10, 100, 50], [8, 150, 50]), cost('berries', [10, 200, 50], [10, 700, 100])];
const commodities = byCommodity(costs);
const total = totalOf(commodities, trucksOf(commodities));

test('the parts by channel and by commodity add up to one total: 400 USD a day before, 1,000 after', () => {
  expect(total.usd).toEqual({ baseline: 400, restricted: 1000 });
  expect(totalOf(byChannel(costs), total.trucks).usd).toEqual(total.usd);
  expect(byChannel(costs).find(({ key }) => key === 'waste')!.usd).toEqual({
    baseline: 300,
    restricted: 850,
  });
});

test('commodities stand with the dearest of the restricted world first', () => {
  expect(commodities.map(({ key }) => key)).toEqual(['berries', 'limes']);
});

test('per truck each part is over its own loads and the total over all: 1,000 USD over 18 loads', () => {
  const [berries, limes] = commodities.map((part) => moneyRow(part, total, 'perTruck'));
  expect(berries!.restricted).toBe(80);
  expect(limes!.restricted).toBe(25);
  expect(moneyRow(total, total, 'perTruck').restricted).toBeCloseTo(1000 / 18);
});

test('shares are of the total of their own world and add up to 100 %', () => {
  const rows = commodities.map((part) => moneyRow(part, total, 'share'));
  expect(rows.map(({ baseline }) => baseline)).toEqual([62.5, 37.5]);
  expect(rows.map(({ restricted }) => restricted)).toEqual([80, 20]);
  expect(moneyRow(total, total, 'share').restricted).toBe(100);
});

test('without a truck there is no cost per truck, and without a cost no share, rather than 0', () => {
  const [part] = byCommodity([cost('limes', [0, 0, 0], [0, 0, 0])]);
  for (const measure of ['perTruck', 'share'] as const)
    expect(moneyRow(part!, part!, measure)).toMatchObject({
      baseline: null,
      restricted: null,
      difference: null,
    });
});

test('the sentence names what costs most more, and says a tie', () => {
  expect(moneyFinding(byChannel(costs), total, 'higher')).toMatch(
    /\$600 a day more; the largest part is waste, \$550/,
  );
  expect(moneyFinding(byChannel(costs), total, 'cannot be told apart')).toMatch(/cannot be told apart/);
});
