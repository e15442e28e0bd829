import { expect, test } from 'vitest';
import { type LaneWork, laneCapacity } from '../../../server/model/study/inside.ts';

/** A truck of the mix takes a minute of a standard booth and half a minute of the other two kinds together. */
const work: LaneWork = [
  { lanes: [0], minPerTruck: 1 },
  { lanes: [1, 2], minPerTruck: 0.5 },
];

test('the kind of lane that fills up first sets how many trucks open lanes can take', () => {
  expect(laneCapacity([120, 30, 30], work)).toBe(120);
  expect(laneCapacity([180, 30, 30], work)).toBe(120);
  expect(laneCapacity([60, 30, 30], work)).toBe(60);
});

test('a kind that is closed is left out, and with none open there is no capacity', () => {
  expect(laneCapacity([90, 0, 0], work)).toBe(90);
  expect(laneCapacity([0, 0, 0], work)).toBe(0);
});
