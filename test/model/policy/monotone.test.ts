import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { InForce } from '../../../server/model/policy/in-force.ts';
import { LEVER_IDS, type LeverId } from '../../../server/model/policy/levers.ts';
import { facilityPolicy } from '../../../server/model/policy/policy-effect.ts';
import { dailyLuck, policyUniforms } from '../../../server/model/policy/policy-luck.ts';
import { otay, policies, under } from './shipped.ts';

type Values = Record<LeverId, number>;

const anyValue = (id: LeverId) => {
  const { range, whole } = policies.levers[id];
  const [min, max] = range!;
  return whole ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true });
};
const anyValues = fc.record(
  Object.fromEntries(LEVER_IDS.map((id) => [id, anyValue(id)])),
) as fc.Arbitrary<Values>;

/** Two settings of which the second is nowhere laxer, and differs in one lever or in all that have a direction. */
const laxAndStrict = fc
  .tuple(anyValues, anyValues, fc.option(fc.constantFrom(...LEVER_IDS)))
  .map(([lax, other, only]) => {
    const strict = { ...lax };
    for (const id of LEVER_IDS) {
      const { restricts } = policies.levers[id];
      if (restricts === null || (only !== null && only !== id)) continue;
      strict[id] = restricts === 'up' ? Math.max(lax[id], other[id]) : Math.min(lax[id], other[id]);
    }
    return { lax, strict };
  });

const DAYS = 40;
const daysOf = (values: Values, age: number): InForce[] =>
  Array.from({ length: DAYS }, (_, day) => under(values, undefined, age + day));

describe('A stricter lever', () => {
  it('opens no post, speeds no service and spares no exam that a laxer one does not, on the same luck', () => {
    fc.assert(
      fc.property(
        laxAndStrict,
        fc.integer({ min: 0, max: 2000 }),
        fc.integer(),
        ({ lax, strict }, age, seed) => {
          const uniforms = policyUniforms({ id: otay.id, posts: 8 }, DAYS, { seed, replication: 0 });
          const [laxDays, strictDays] = [daysOf(lax, age), daysOf(strict, age)];
          const laxLuck = dailyLuck(uniforms, laxDays);
          const strictLuck = dailyLuck(uniforms, strictDays);
          for (let day = 0; day < DAYS; day += 1) {
            const was = facilityPolicy(laxDays[day]!, otay, laxLuck[day]!);
            const is = facilityPolicy(strictDays[day]!, otay, strictLuck[day]!);
            for (const programme of ['preInspection', 'ucp'] as const) {
              expect(is[programme].openShare).toBeLessThanOrEqual(was[programme].openShare);
              expect(is[programme].serviceFactor).toBeGreaterThanOrEqual(was[programme].serviceFactor);
            }
            expect(is.examFactor).toBeGreaterThanOrEqual(was.examFactor);
            expect(is.supplyStopped.avocado ?? 0).toBeGreaterThanOrEqual(was.supplyStopped.avocado ?? 0);
            expect(is.addedBooths).toBeGreaterThanOrEqual(was.addedBooths);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('leaves no more in expectation either', () => {
    fc.assert(
      fc.property(laxAndStrict, fc.integer({ min: 0, max: 2000 }), ({ lax, strict }, age) => {
        const was = facilityPolicy(under(lax, undefined, age), otay, 'expected');
        const is = facilityPolicy(under(strict, undefined, age), otay, 'expected');
        for (const programme of ['preInspection', 'ucp'] as const)
          expect(is[programme].openShare).toBeLessThanOrEqual(was[programme].openShare + 1e-12);
      }),
    );
  });
});
