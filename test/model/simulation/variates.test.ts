import { describe, expect, test } from 'vitest';
import { type Shape, unitSampler } from '../../../server/model/simulation/distribution.ts';
import { RandomStream } from '../../../server/model/simulation/random-stream.ts';
import { TruckLuck } from '../../../server/model/simulation/truck-luck.ts';

const DRAWS = 400_000;
const stream = (name: string) => new RandomStream(11, name);

/** Share of draws that satisfy a condition, with four standard errors around the probability it should have. */
function expectShare(draws: Float64Array, holds: (x: number) => boolean, probability: number) {
  const share = draws.reduce((count, x) => count + (holds(x) ? 1 : 0), 0) / draws.length;
  const error = Math.sqrt((probability * (1 - probability)) / draws.length);
  expect(Math.abs(share - probability)).toBeLessThan(4 * error);
}

describe('standard normal deviates', () => {
  const source = stream('normal');
  const draws = Float64Array.from({ length: DRAWS }, () => source.normal());

  test.each([
    [-1.959964, 0.025],
    [-0.67449, 0.25],
    [0, 0.5],
    [1, 0.841345],
    [2.326348, 0.99],
    [3.090232, 0.999],
  ])('lie below %d with probability %d', (z, probability) => {
    expectShare(draws, (x) => x < z, probability);
  });

  test('lie beyond the last layer of the ziggurat, ±3.442620, with probability .000576', () => {
    expectShare(draws, (x) => Math.abs(x) > 3.44262, 0.0005761);
  });
});

describe('exponential deviates with mean 1', () => {
  const source = stream('exponential');
  const draws = Float64Array.from({ length: DRAWS }, () => source.exponential());

  test.each([0.01, 0.5, 1, 2, 5, 7.7])('exceed %d with probability e^−x', (x) => {
    expectShare(draws, (drawn) => drawn > x, Math.exp(-x));
  });
});

describe('service shapes', () => {
  test.each<[string, Shape, number]>([
    ['lognormal, coefficient of variation .8', { kind: 'lognormal', cv: 0.8 }, 0.64],
    ['gamma, shape 2', { kind: 'gamma', shape: 2 }, 0.5],
    ['gamma, shape .5', { kind: 'gamma', shape: 0.5 }, 2],
    ['hyperexponential, squared coefficient 4', { kind: 'hyperexponential', scv: 4 }, 4],
    ['empirical, 1 and 3 equally likely', { kind: 'empirical', values: [1, 3] }, 0.25],
  ])('%s: mean 1 and the stated variance', (name, shape, variance) => {
    const draw = unitSampler(shape);
    const luck = new TruckLuck();
    const keys = stream(name);
    let sum = 0;
    let squares = 0;
    for (let i = 0; i < DRAWS; i += 1) {
      luck.seek(keys.nextInt32(), keys.nextInt32(), 8);
      const x = draw(luck);
      sum += x;
      squares += x * x;
    }
    const mean = sum / DRAWS;
    expect(Math.abs(mean - 1)).toBeLessThan(4 * Math.sqrt(variance / DRAWS));
    expect(Math.abs(squares / DRAWS - mean * mean - variance)).toBeLessThan(0.05 * variance);
  });
});

test('a deterministic service is always its mean', () => {
  expect(unitSampler({ kind: 'deterministic' })(new TruckLuck())).toBe(1);
});

test('the same truck draws the same for the same purpose, and anew for another', () => {
  const luck = new TruckLuck();
  const draw = (purpose: number) => {
    luck.seek(123, 456, purpose);
    return luck.nextInt32();
  };
  expect(draw(8)).toBe(draw(8));
  expect(draw(8)).not.toBe(draw(9));
});

test('replications of one stream, neighbouring seeds and other names share no beginning', () => {
  const first = [
    new RandomStream(1, 'a'),
    new RandomStream(1, 'a', 1),
    new RandomStream(1, 'a', 2),
    new RandomStream(2, 'a'),
    new RandomStream(1, 'b'),
  ].map((source) => source.nextInt32());
  expect(new Set(first).size).toBe(first.length);
});
