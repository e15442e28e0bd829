import { describe, expect, it } from 'vitest';
import { whySteps } from '../../client/findings/why-steps.ts';
import { waterfall } from '../../server/model/uncertainty/waterfall.ts';

const steps = waterfall(20, 30, [
  ['mexicanSide', -2],
  ['primary', 11],
  ['secondary', 1],
  ['exit', 0],
]);

describe('the steps from baseline to scenario', () => {
  const shown = whySteps(steps, 'higher')!;

  it('name the part that contributes most, and leave out what adds nothing', () => {
    expect(shown.sentence).toBe('The largest part is queue and primary: +11.0 of +10.0.');
    expect(shown.ends).toBe('20.0 in the baseline, 30.0 in the scenario');
    expect(shown.parts.map(({ name, text }) => [name, text])).toEqual([
      ['Mexican side', '−2.0'],
      ['queue and primary', '+11.0'],
      ['secondary', '+1.0'],
    ]);
    expect(shown.total.text).toBe('+10.0');
  });

  it('hang bars from one zero, what shortens to its left and what lengthens to its right', () => {
    // The axis goes from −2 to 11, so that zero is at 2/13 of it.
    const [less, more] = shown.parts;
    expect(less!.startPct).toBe(0);
    expect(less!.startPct + less!.widthPct).toBeCloseTo((100 * 2) / 13, 9);
    expect(more!.startPct).toBeCloseTo((100 * 2) / 13, 9);
    expect(more!.startPct + more!.widthPct).toBeCloseTo(100, 9);
  });

  it('are said to be chance where the difference itself may be', () => {
    expect(whySteps(steps, 'cannot be told apart')!.sentence).toMatch(/may be chance/);
  });

  it('are none where both worlds are alike or one of them has no value', () => {
    const alike = whySteps(waterfall(20, 20, [['primary', 0]]), 'cannot be told apart')!;
    expect(alike.sentence).toBe('Nothing differs.');
    expect(alike.parts).toEqual([]);
    expect(alike.total).toMatchObject({ widthPct: 0, text: '0.00' });
    expect(whySteps(null, 'no data')).toBeNull();
  });
});
