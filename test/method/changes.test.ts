import { expect, test } from 'vitest';
import { CHANGES } from '../../server/method/changes.ts';
import { MODEL_VERSION } from '../../server/model/version.ts';

test('the change log begins with the model as it is, and has every version once, newest first', () => {
  const versions = CHANGES.map(({ version }) => version);
  expect(versions[0]).toBe(MODEL_VERSION);
  const numbers = versions.map((version) => version.split('.').map(Number));
  const order = numbers.toSorted(([a, b, c], [x, y, z]) => x! - a! || y! - b! || z! - c!);
  expect(numbers).toEqual(order);
  expect(new Set(versions).size).toBe(versions.length);
});
