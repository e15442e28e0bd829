import { expect, test } from 'vitest';
import { readWhatIf, writeWhatIf } from '../../client/state/what-if-address.ts';
import { requestOf } from '../../client/state/what-if-fields.ts';
import { type TypedWhatIf, typedOf, UNTOUCHED } from '../../client/state/what-if-store.ts';

/** What an address brings back of what was written into it. */
function brought(typed: TypedWhatIf): TypedWhatIf {
  const { typed: again, unknownVersion, leftOut } = readWhatIf(writeWhatIf('?port=pharr', typed));
  expect([unknownVersion, leftOut]).toEqual([null, []]);
  return again;
}

const settings: Readonly<Record<string, TypedWhatIf>> = {
  'a share, days, replications and seed': {
    ...UNTOUCHED,
    values: { withdrawn: '62.5', days: '14', replications: '50', seed: '7' },
  },
  'a reading of the law from a first day': {
    ...UNTOUCHED,
    restricting: 'preset',
    policyId: 'S2',
    from: '2024-12-02',
  },
  'levers of the law': { ...UNTOUCHED, restricting: 'levers', levers: { validDays: 1, decisionDays: 7.5 } },
  'levers on one programme': {
    ...UNTOUCHED,
    restricting: 'levers',
    levers: { 'preInspection.validDays': 1, reportAbroadMin: 2 },
  },
  'dated shares, open at either end': {
    ...UNTOUCHED,
    restricting: 'timeline',
    timeline: [
      { from: '', to: '2026-01-12', withdrawn: 60 },
      { from: '2026-01-12', to: '', withdrawn: 100 },
    ],
  },
  'a precision': {
    ...UNTOUCHED,
    replicating: 'untilPrecise',
    values: { halfWidthMin: '4', maxReplications: '300' },
  },
  'other values and beliefs': {
    ...UNTOUCHED,
    assume: {
      'service.niiScanMin': 12,
      'facilities.pharr.shares.ucp': { low: 0.1, mode: 0.2, high: 0.4 },
      'economics.time.dieselUsdPerGal': { p10: 3, p90: 5 },
    },
  },
};

test.each(Object.entries(settings))('an address brings back %s', (_, typed) => {
  expect(brought(typed)).toEqual(typed);
});

test('an address says its version where it says anything of a what-if, and keeps what else it carries', () => {
  expect(writeWhatIf('?port=pharr', settings['a reading of the law from a first day']!)).toBe(
    '?port=pharr&v=1&policy=S2&from=2024-12-02',
  );
  expect(writeWhatIf('?port=pharr&v=1&policy=S2', UNTOUCHED)).toBe('?port=pharr');
});

test('an address of before there were versions still means what it did', () => {
  expect(readWhatIf('?port=pharr&policy=S2&from=2024-12-02').typed).toEqual(
    settings['a reading of the law from a first day'],
  );
});

test('of a version that is not known nothing is taken, and the version is told', () => {
  expect(readWhatIf('?v=9&policy=S2')).toEqual({ typed: UNTOUCHED, unknownVersion: '9', leftOut: [] });
});

test('what says nothing possible is left out and named, and the rest is taken', () => {
  const { typed, leftOut } = readWhatIf('?v=1&share=7&days=5&timeline=soon&from=tomorrow');
  expect(leftOut).toEqual(['share', 'timeline', 'days', 'from'].filter((name) => name !== 'days'));
  expect(typed).toEqual({ ...UNTOUCHED, values: { days: '5' } });
});

test('a saved run, taken over by the form and written into an address, asks the same again', () => {
  const usual = {
    halfWidthMin: '2',
    maxReplications: '200',
    withdrawn: '60',
    days: '7',
    replications: '30',
    seed: '1',
  };
  for (const typed of Object.values(settings)) {
    const asked = requestOf({ ...typed, portId: 'pharr', values: { ...usual, ...typed.values } });
    const again = brought(typedOf(asked));
    expect(requestOf({ ...again, portId: 'pharr', values: { ...usual, ...again.values } })).toEqual(asked);
  }
});
