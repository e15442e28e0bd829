import { expect, test } from 'vitest';
import { FIELDS_OF, type FieldValues, isValid, requestOf } from '../../client/state/what-if-fields.ts';
import { whatIfRequest } from '../../server/contract/api.ts';

const values: FieldValues = {
  withdrawn: '62.5',
  days: '7',
  replications: '30',
  halfWidthMin: '2',
  maxReplications: '400',
  seed: '1',
};
const asked = { portId: 'pharr', withdrawnShare: 0.625, days: 7, seed: 1 };

test('the form asks for a fixed number of replications or for a half-width of the P90 wait, never for both', () => {
  expect(requestOf('pharr', 'fixed', values)).toEqual({ ...asked, replications: 30 });
  expect(requestOf('pharr', 'untilPrecise', values)).toEqual({
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
  for (const replicating of ['fixed', 'untilPrecise'] as const) {
    expect(FIELDS_OF[replicating].every((name) => isValid(name, values[name]))).toBe(true);
    expect(whatIfRequest.safeParse(requestOf('pharr', replicating, values)).success).toBe(true);
  }
});
