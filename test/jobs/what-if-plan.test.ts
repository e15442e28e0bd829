import { describe, expect, test } from 'vitest';
import { readCatalogue } from '../../server/catalogue.ts';
import type { WhatIfRequest } from '../../server/contract/api.ts';
import { planWhatIf } from '../../server/jobs/what-if-plan.ts';
import { noTrucks } from '../store/stored-trucks.ts';

const catalogue = readCatalogue();
const months = [
  { month: '2020-11', trucks: 70_000 },
  { month: '2020-12', trucks: 65_000 },
];
const asked: WhatIfRequest = { portId: 'otay-mesa', policy: 'S2', days: 7, replications: 2, seed: 1 };
const plan = (change: Partial<WhatIfRequest>) =>
  planWhatIf({ ...asked, ...change }, catalogue, { monthsOf: () => months, crossings: noTrucks });

describe('a what-if under a reading of the law', () => {
  test('is named after its preset and hypothetical beyond the softened law', () => {
    expect(plan({}).scenario).toEqual({
      name: 'Literal law (S2)',
      label: expect.stringMatching(/^Hypothetical/),
    });
    expect(plan({ policy: 'S1' }).scenario.label).toMatch(/^Modelled/);
    expect(plan({ policy: 'S0' }).scenario.label).toBe(
      'Modelled: preclearance as before the law, so that both worlds are the same.',
    );
  });

  test('may be a timeline of one’s own, which is checked whole', () => {
    const preset = catalogue.policy.presets.find(({ id }) => id === 'S3')!;
    const own = { ...preset, id: 'mine', name: { en: 'Mine', es: 'Mía' } };
    expect(plan({ policy: own }).scenario.name).toBe('Mine (mine)');
    const wrong = { ...own, intervals: [{ ...own.intervals[0], facilities: ['otay'], to: '2020-12-01' }] };
    expect(() => plan({ policy: wrong })).toThrow(/otay-mesa/);
  });

  test('with a preset that does not exist is refused with the nearest name', () => {
    expect(() => plan({ policy: 'S9' })).toThrow("There is no policy preset 'S9'; did you mean 'S");
  });
});

describe('the first measured day', () => {
  test('is the first Monday of the latest counted month unless one is asked for', () => {
    expect(plan({}).window).toMatchObject({ from: '2020-12-07', to: '2020-12-13' });
    expect(plan({ from: '2020-11-20' })).toMatchObject({
      demandMonth: '2020-11',
      window: { from: '2020-11-20', to: '2020-11-26' },
    });
  });

  test('begins and ends at local midnight, though the clock is put back or forth between', () => {
    // On 1 November 2020 the clocks of California went back: that day has 25 hours.
    const { window, plan: planned } = plan({ from: '2020-11-01', days: 1 });
    expect(window).toMatchObject({ from: '2020-11-01', to: '2020-11-01' });
    expect(planned.window.toMin - planned.window.fromMin).toBe(25 * 60);
    const spring = planWhatIf({ ...asked, from: '2021-03-14', days: 1 }, catalogue, {
      monthsOf: () => [{ month: '2021-03', trucks: 70_000 }],
      crossings: noTrucks,
    });
    expect(spring.window).toMatchObject({ from: '2021-03-14', to: '2021-03-14' });
    expect(spring.plan.window.toMin - spring.plan.window.fromMin).toBe(23 * 60);
  });

  test('must lie in a month with a count, and the refusal says which there are', () => {
    expect(() => plan({ from: '1990-01-01' })).toThrow(
      'No truck count of 1990-01 is stored for Otay Mesa, so there is no demand to simulate: choose a first day from 2020-11 to 2020-12, or import that month.',
    );
  });
});
