import { describe, expect, it } from 'vitest';
import { fluidBacklog, fluidWaitMin } from '../../../server/model/queueing/fluid.ts';
import { constant, repeating } from '../../../server/model/step-function.ts';
import { reference } from './reference-values.ts';

const dayMin = 1440;
const perHour = (perDay: number) => perDay / 24;

/** Arrivals of `lambda` a day, `shut` served a day for `days`, then `open`. */
function closure(lambda: number, shut: number, days: number, open: number) {
  return {
    horizonMin: 200 * dayMin,
    arrivalRatePerHour: constant(perHour(lambda)),
    capacityPerHour: {
      startsMin: [0, days * dayMin],
      values: [perHour(shut), perHour(open)],
      periodMin: null,
    },
  };
}

describe('the fluid backlog', () => {
  const cases = [
    { key: 'lam=1100/d,cap 400/d for 6 d,then 1400/d', days: 6, input: closure(1100, 400, 6, 1400) },
    { key: 'lam=3538,cap=2450,T=21 d,then 3806', days: 21, input: closure(3538, 2450, 21, 3806) },
    { key: 'lam=2600,cap=0,T=3,then 3200', days: 3, input: closure(2600, 0, 3, 3200) },
  ];

  it.each(cases)('gives size, clearing time and total delay of $key', ({ key, days, input }) => {
    const expected = reference.fluid[key];
    const result = fluidBacklog(input);
    expect(result.maxBacklog).toBeCloseTo(expected.backlog_max, 6);
    expect(result.maxBacklogAtMin).toBe(days * dayMin);
    expect(result.clearedAtMin! / dayMin - days).toBeCloseTo(expected.clear_days, 9);
    expect(result.truckMinutes / dayMin).toBeCloseTo(expected.total_delay_truck_days, 5);
    expect(fluidWaitMin(input, days * dayMin)! / dayMin).toBeCloseTo(expected.wait_at_end_days, 9);
  });

  it('is empty while capacity suffices', () => {
    const input = {
      horizonMin: dayMin,
      arrivalRatePerHour: repeating([10, 20], 60),
      capacityPerHour: constant(20),
    };
    expect(fluidBacklog(input)).toMatchObject({ maxBacklog: 0, clearedAtMin: 0, truckMinutes: 0 });
    expect(fluidWaitMin(input, 90)).toBe(0);
  });

  it('waits over closed hours for what is left at closing', () => {
    // 60 an hour arrive in the first hour, 30 an hour are served; shut in the second: 30 trucks wait from 60 to
    // 120 and are gone at 180, so the last to join waits 120 minutes.
    const input = {
      horizonMin: 300,
      arrivalRatePerHour: { startsMin: [0, 60], values: [60, 0], periodMin: null },
      capacityPerHour: { startsMin: [0, 60, 120], values: [30, 0, 30], periodMin: null },
    };
    const result = fluidBacklog(input);
    expect(result).toMatchObject({ maxBacklog: 30, maxBacklogAtMin: 60, clearedAtMin: 180 });
    expect(result.truckMinutes).toBe(900 + 1800 + 900);
    expect(fluidWaitMin(input, 60)).toBe(120);
    expect(fluidWaitMin(input, 30)).toBe(30);
  });

  it('that outlasts the horizon has no clearing time and no last wait', () => {
    const input = { horizonMin: 60, arrivalRatePerHour: constant(90), capacityPerHour: constant(30) };
    expect(fluidBacklog(input).clearedAtMin).toBeNull();
    expect(fluidWaitMin(input, 60)).toBeNull();
    expect(fluidWaitMin({ ...input, initialBacklog: 5 }, 0)).toBeCloseTo(10, 12);
  });

  it('refuses bad input, naming each', () => {
    const bad = {
      horizonMin: 0,
      arrivalRatePerHour: constant(-1),
      capacityPerHour: constant(1),
      initialBacklog: -2,
    };
    expect(() => fluidBacklog(bad)).toThrow(
      /horizonMin \(0\).*initialBacklog \(-2\).*arrivalRatePerHour value 0/,
    );
  });
});
