import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../../server/catalogue.ts';
import { LOSS_CHANNELS } from '../../../server/model/economics/economics.ts';
import { type LoadLossInput, lossOfLoad } from '../../../server/model/economics/load-loss.ts';

const { economics } = readCatalogue();
const fresh = { lifeUsed: 0.3, defects: 0.02, unfit: 0, wasted: 0.01 };
/** 10 t worth 20,000 USD. */
const load = (change: Partial<LoadLossInput>): LoadLossInput => ({
  loadKg: 10_000,
  loadUsd: 20_000,
  without: fresh,
  withStay: fresh,
  hoursAtBorder: 0,
  fuelGal: 0,
  economics,
  ...change,
});

describe('each channel by hand, for 10 t worth 20,000 USD', () => {
  test('no stay costs nothing', () => {
    const { usd, wasteKg } = lossOfLoad(load({}));
    expect(Object.values(usd)).toEqual([0, 0, 0, 0, 0, 0, 0]);
    expect(wasteKg).toBe(0);
  });

  test('waste: two per cent more thrown away is 200 kg and 400 USD', () => {
    const { usd, wasteKg } = lossOfLoad(load({ withStay: { ...fresh, wasted: 0.03 } }));
    expect(wasteKg).toBeCloseTo(200, 10);
    expect(usd.waste).toBeCloseTo(400, 10);
    expect(usd.discount).toBe(0);
  });

  test('discount: a tenth of life more takes 5 % off the 97 % that are sold', () => {
    const { usd } = lossOfLoad(load({ withStay: { ...fresh, lifeUsed: 0.4, wasted: 0.03 } }));
    expect(usd.discount).toBeCloseTo(20_000 * 0.97 * 0.05, 10);
  });

  test('rejection: a load pushed over 15 % loses what salvage does not bring back, and nothing else', () => {
    const { usd, wasteKg, isRejected } = lossOfLoad(
      load({ withStay: { lifeUsed: 0.65, defects: 0.2, unfit: 0.3, wasted: 0.1 } }),
    );
    expect(isRejected).toBe(true);
    expect(usd.rejection).toBeCloseTo(20_000 * 0.99 * 0.45, 10);
    expect([usd.waste, usd.discount, usd.missedOrders, wasteKg]).toEqual([0, 0, 0, 0]);
  });

  test('rejection with no life left: nothing is brought back', () => {
    const { usd } = lossOfLoad(load({ withStay: { lifeUsed: 1, defects: 0.96, unfit: 1, wasted: 1 } }));
    expect(usd.rejection).toBeCloseTo(20_000 * 0.99, 10);
  });

  test('fuel, drayage and detention: ten hours and seven gallons', () => {
    const { usd } = lossOfLoad(load({ hoursAtBorder: 10, fuelGal: 7 }));
    expect(usd.fuel).toBeCloseTo(7 * 3.8, 10);
    expect(usd.drayage).toBeCloseTo(375, 10);
    expect(usd.detention).toBeCloseTo(6 * 90.89, 10);
  });

  test('detention begins after the four hours that everyone plans for', () => {
    expect(lossOfLoad(load({ hoursAtBorder: 4 })).usd.detention).toBe(0);
  });

  test('missed orders: nine hours are late, and cost 5 % of what is still sold at its lower price', () => {
    const { usd, isLate } = lossOfLoad(
      load({ hoursAtBorder: 9, withStay: { ...fresh, lifeUsed: 0.4, wasted: 0.03 } }),
    );
    expect(isLate).toBe(true);
    expect(usd.missedOrders).toBeCloseTo(20_000 * 0.97 * 0.95 * 0.05, 10);
    expect(lossOfLoad(load({ hoursAtBorder: 8 })).isLate).toBe(false);
  });
});

describe('the PACA allowance of 15 %', () => {
  const withDefects = (defects: number, before = 0.02) =>
    lossOfLoad(
      load({ without: { ...fresh, defects: before }, withStay: { ...fresh, lifeUsed: 0.6, defects } }),
    );

  test('lets exactly 15 % pass and not a hair more', () => {
    expect(withDefects(0.15).isRejected).toBe(false);
    expect(withDefects(0.15 + 1e-9).isRejected).toBe(true);
  });

  test('blames no rejection on the border that would have come without it', () => {
    const { isRejected, usd } = withDefects(0.4, 0.16);
    expect(isRejected).toBe(false);
    expect([usd.waste, usd.discount, usd.rejection, usd.missedOrders]).toEqual([0, 0, 0, 0]);
  });
});

describe('whatever the load', () => {
  const share = fc.double({ min: 0, max: 1, noNaN: true });
  const any = fc.record({
    lifeUsed: share,
    defects: share,
    wasted: share,
    more: fc.record({ lifeUsed: share, defects: share, wasted: share }),
    hours: fc.double({ min: 0, max: 60, noNaN: true }),
  });
  type Drawn = typeof any extends fc.Arbitrary<infer T> ? T : never;
  const follow = ({ lifeUsed, defects, wasted, more, hours }: Drawn) => {
    const without = { lifeUsed, defects, wasted, unfit: 0 };
    const withStay = {
      lifeUsed: lifeUsed + more.lifeUsed,
      defects: defects + more.defects * (1 - defects),
      wasted: wasted + more.wasted * (1 - wasted),
      unfit: 0,
    };
    return { without, withStay, loss: lossOfLoad(load({ without, withStay, hoursAtBorder: hours })) };
  };

  test('no channel is negative, and waste, discount and rejection never exceed what would have been sold', () => {
    fc.assert(
      fc.property(any, (drawn) => {
        const { without, loss } = follow(drawn);
        for (const name of LOSS_CHANNELS) expect(loss.usd[name], name).toBeGreaterThanOrEqual(0);
        const { waste, discount, rejection } = loss.usd;
        expect(waste + discount + rejection).toBeLessThanOrEqual(20_000 * (1 - without.wasted) + 1e-6);
      }),
    );
  });

  test('what the load brings without and with its stay differs by exactly waste, discount and rejection', () => {
    fc.assert(
      fc.property(any, (drawn) => {
        const { without, withStay, loss } = follow(drawn);
        const { salvageShare, discountPerLife, pacaTotalDefects } = economics.quality;
        fc.pre(without.defects <= pacaTotalDefects.value);
        const before = 20_000 * (1 - without.wasted);
        const cut = Math.min(1, discountPerLife.value * (withStay.lifeUsed - without.lifeUsed));
        const after = loss.isRejected
          ? before * (withStay.lifeUsed < 1 ? salvageShare.value : 0)
          : 20_000 * (1 - withStay.wasted) * (1 - cut);
        const { waste, discount, rejection } = loss.usd;
        expect(waste + discount + rejection).toBeCloseTo(before - after, 6);
      }),
    );
  });

  test('a rejected load has neither waste nor discount, and one with either is not rejected', () => {
    fc.assert(
      fc.property(any, (drawn) => {
        const { usd, isRejected, wasteKg } = follow(drawn).loss;
        if (isRejected) expect([usd.waste, usd.discount, wasteKg]).toEqual([0, 0, 0]);
        else expect(usd.rejection).toBe(0);
      }),
    );
  });
});
