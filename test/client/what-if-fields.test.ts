import { expect, test } from 'vitest';
import {
  fieldsOf,
  isRight,
  isValid,
  RESTRICTINGS,
  requestOf,
  type WhatIfInput,
  wrongField,
} from '../../client/state/what-if-fields.ts';
import { whatIfRequest } from '../../server/contract/api.ts';

const values: WhatIfInput['values'] = {
  withdrawn: '62.5',
  days: '7',
  replications: '30',
  halfWidthMin: '2',
  maxReplications: '400',
  seed: '1',
};
const input: WhatIfInput = {
  portId: 'pharr',
  restricting: 'share',
  policyId: 'S2',
  levers: { validDays: 1 },
  timeline: [{ from: '2026-01-05', to: '', withdrawn: 60 }],
  assume: {},
  from: '',
  isTraced: false,
  replicating: 'fixed',
  values,
};
const asked = { portId: 'pharr', withdrawnShare: 0.625, days: 7, seed: 1 };

test('the form asks for a fixed number of replications or for a half-width of the P90 wait, never for both', () => {
  expect(requestOf(input)).toEqual({ ...asked, replications: 30 });
  expect(requestOf({ ...input, replicating: 'untilPrecise' })).toEqual({
    ...asked,
    precision: { metric: 'p90WaitMin', halfWidth95: 2, relative: false, maxReplications: 400 },
  });
});

test('a field takes numbers within its range, and fractions only where they mean something', () => {
  expect(isValid('halfWidthMin', '0.5')).toBe(true);
  expect(isValid('withdrawn', '12.5')).toBe(true);
  expect(isValid('replications', '12.5')).toBe(false);
  expect(isValid('maxReplications', '9')).toBe(false);
  expect(isValid('halfWidthMin', '0')).toBe(false);
  expect(isValid('seed', ' ')).toBe(false);
  expect(isValid('days', 'x')).toBe(false);
});

test('what the form finds valid, the server takes', () => {
  for (const replicating of ['fixed', 'untilPrecise'] as const)
    for (const restricting of RESTRICTINGS)
      for (const from of ['', '2024-12-02']) {
        for (const isTraced of [false, true]) {
          const form = { ...input, replicating, restricting, from, isTraced };
          expect(wrongField(form)).toBeUndefined();
          expect(whatIfRequest.safeParse(requestOf(form)).success).toBe(true);
        }
      }
});

test('imported trucks say which days are measured, whatever had been typed there', () => {
  const traced = { ...input, isTraced: true, from: '2024-12-02', values: { ...values, days: 'many' } };
  expect(wrongField(traced)).toBeUndefined();
  const { days: _, ...rest } = asked;
  expect(requestOf(traced)).toEqual({ ...rest, trace: {}, replications: 30 });
});

test('a preset takes the place of the share, whatever had been typed there', () => {
  const preset: WhatIfInput = {
    ...input,
    restricting: 'preset',
    from: '2024-12-02',
    values: { ...values, withdrawn: 'much' },
  };
  expect(fieldsOf(preset)).not.toContain('withdrawn');
  expect(requestOf(preset)).toEqual({
    portId: 'pharr',
    policy: 'S2',
    from: '2024-12-02',
    days: 7,
    replications: 30,
    seed: 1,
  });
  expect(wrongField({ ...preset, restricting: 'share' })).toBe('withdrawn');
});

test('other values are asked with, and a belief is drawn over: 20 points', () => {
  const path = 'service.niiScanMin';
  expect(requestOf({ ...input, assume: { [path]: 12 } })).toEqual({
    ...asked,
    replications: 30,
    assume: { [path]: 12 },
  });
  const belief = { low: 4, mode: 8, high: 15 };
  expect(requestOf({ ...input, assume: { [path]: belief } })).toMatchObject({
    assume: { [path]: belief },
    uncertainty: 20,
  });
});

test('a dated share must end after it begins', () => {
  const dated = (from: string, to: string): WhatIfInput => ({
    ...input,
    restricting: 'timeline',
    timeline: [{ from, to, withdrawn: 60 }],
  });
  expect(isRight(dated('2026-01-05', '2026-01-12'))).toBe(true);
  expect(isRight(dated('', ''))).toBe(true);
  expect(isRight(dated('2026-01-12', '2026-01-05'))).toBe(false);
  expect(isRight(dated('2026-01-05', '2026-01-05'))).toBe(false);
});
