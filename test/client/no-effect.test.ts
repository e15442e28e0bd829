import { expect, test } from 'vitest';
import { whyNoEffect } from '../../client/findings/no-effect.ts';
import { outsideRange } from '../../client/findings/outside-range.ts';
import type { ListedAssumption } from '../../client/state/assumptions-store.ts';
import type { WhatIfInput } from '../../client/state/what-if-fields.ts';
import { readCatalogue } from '../../server/catalogue.ts';
import { policyCatalogue } from '../../server/policy-catalogue.ts';

const input: WhatIfInput = {
  portId: 'pharr',
  restricting: 'share',
  policyId: null,
  levers: {},
  timeline: [],
  from: '',
  isTraced: false,
  replicating: 'fixed',
  assume: {},
  values: {
    withdrawn: '60',
    days: '7',
    replications: '30',
    halfWidthMin: '2',
    maxReplications: '200',
    seed: '1',
  },
};
const about = {
  place: { name: 'Pharr', preclearedShare: 0.2 },
  preset: undefined,
  measured: { from: '2025-12-01', to: '2025-12-08' },
};
const why = (part: Partial<WhatIfInput>, more: Partial<Parameters<typeof whyNoEffect>[1]> = {}) =>
  whyNoEffect({ ...input, ...part }, { ...about, ...more });

test('a share of trucks that are precleared changes something; a share of 0, or of none precleared, does not', () => {
  expect(why({})).toBeNull();
  expect(why({ values: { ...input.values, withdrawn: '0' } })).toBe(
    'Nothing changes, because nothing is withdrawn.',
  );
  expect(why({}, { place: { name: 'Los Indios', preclearedShare: 0 } })).toMatch(/no truck at Los Indios/);
});

test('a timeline changes nothing where it is empty, or lies beside the measured days', () => {
  const dated = (from: string, to: string) =>
    why({ restricting: 'timeline', timeline: [{ from, to, withdrawn: 60 }] });
  expect(why({ restricting: 'timeline' })).toMatch(/no interval that withdraws anything/);
  expect(dated('2025-12-08', '2025-12-20')).toMatch(/measured days, 1 Dec 2025 to 7 Dec 2025/);
  expect(dated('2025-12-07', '2025-12-20')).toBeNull();
});

test('levers change nothing until one is set', () => {
  expect(why({ restricting: 'levers' })).toMatch(/no lever is set/);
  expect(why({ restricting: 'levers', levers: { validDays: 1 } })).toBeNull();
});

test('a reading of the law changes nothing where it sets nothing, or before it is in force', () => {
  const { presets } = policyCatalogue(readCatalogue().policy);
  const preset = (id: string) => presets.find((one) => one.id === id);
  expect(why({ restricting: 'preset', policyId: 'S0' }, { preset: preset('S0') })).toMatch(/sets nothing/);
  expect(why({ restricting: 'preset', policyId: 'S2' }, { preset: preset('S2') })).toBeNull();
  const before = { from: '2019-01-01', to: '2019-01-08' };
  expect(why({ restricting: 'preset', policyId: 'S2' }, { preset: preset('S2'), measured: before })).toMatch(
    /nothing in force on the measured days/,
  );
});

test('values outside their plausible range are named, of a belief too; within it nothing is said', () => {
  const list = [{ path: 'a', title: 'Scan', range: [4, 15] }] as unknown as ListedAssumption[];
  expect(outsideRange({ a: 12 }, list)).toBeNull();
  expect(outsideRange({ a: 20 }, list)).toMatch(/Scan 20 \(4 to 15\)/);
  expect(outsideRange({ a: { low: 2, mode: 8, high: 12 } }, list)).toMatch(/Scan 2 \(4 to 15\)/);
  expect(outsideRange({ a: 20 }, null)).toBeNull();
});
