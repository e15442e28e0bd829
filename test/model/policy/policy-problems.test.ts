import { describe, expect, it } from 'vitest';
import { type PolicyDraft, policyProblems } from '../../../server/model/policy/policy-problems.ts';
import { commodityIds, facilityIds, policies, timeline } from './shipped.ts';

type Draft = PolicyDraft['intervals'][number];

const problemsOf = (...changes: Array<Partial<Draft>>) => {
  const [blank] = timeline({}).intervals;
  const intervals = changes.map((change) => ({ ...blank!, ...change }) as Draft);
  return policyProblems({ intervals }, { levers: policies.levers, facilityIds, commodityIds });
};
const only = (change: Partial<Draft>) => {
  const [problem, ...more] = problemsOf(change);
  expect(more).toEqual([]);
  return problem?.replace('Interval 1 (Hypothetical): ', '');
};

describe('The problems of a policy', () => {
  it('are none where it is in order', () => {
    expect(
      problemsOf({ to: '2021-01-15', levers: { decisionDays: 10 }, ranges: { decisionDays: [3, 10] } }),
    ).toEqual([]);
  });

  it.each<[Partial<Draft>, string]>([
    [{ from: '2021-02-29' }, "'2021-02-29' is no day of the calendar; write YYYY-MM-DD."],
    [
      { to: '2020-12-19' },
      'it ends on 2020-12-19, the first day no longer in force, which must come after 2020-12-19.',
    ],
    [{ facilities: ['phar'] }, "there is no port 'phar'; did you mean 'pharr'?"],
    [{ facilities: [] }, "it covers no port; name some or write 'all'."],
    [{ programmes: [] }, 'it covers no programme; choose among preInspection, ucp and aphis.'],
    [
      { programmes: ['aphis'], commodities: ['avocados'] },
      "there is no commodity 'avocados'; did you mean 'avocado'?",
    ],
    [
      { commodities: ['avocado'] },
      'it names commodities, which only the programme aphis knows; cover aphis or write all.',
    ],
    [{ levers: { decisionDay: 3 } }, "there is no lever 'decisionDay'; did you mean 'decisionDays'?"],
    [{ levers: { decisionDays: 31 } }, 'decisionDays 31 lies outside its range of 0 to 30 (days).'],
    [{ levers: { contactsPerReport: 1.5 } }, 'contactsPerReport 1.5 must be a whole number.'],
    [
      { levers: { ucpKeptShare: 0 } },
      'ucpKeptShare acts on ucp, which it does not cover; add that programme or leave the lever out.',
    ],
    [
      { levers: { postsAllowedShare: 0.5 }, hypothetical: false },
      'postsAllowedShare 0.5 is stricter than the softened law (1), of which no effect was observed; mark it hypothetical.',
    ],
    [{ ranges: { decisionDays: [3, 10] } }, 'it gives a range of decisionDays without a value.'],
    [
      { levers: { decisionDays: 20 }, ranges: { decisionDays: [3, 10] } },
      'the range 3 to 10 of decisionDays must hold its value 20 and lie in 0 to 30.',
    ],
  ])('say what is wrong with %j and how to mend it', (change, sentence) => {
    expect(only(change)).toBe(sentence);
  });

  it('are named together, each with its interval', () => {
    const problems = problemsOf(
      { levers: { postsAllowed: 1 } },
      { facilities: ['otay'], levers: { validDays: 0 } },
    );
    expect(problems.map((problem) => problem.slice(0, 10))).toEqual([
      'Interval 1',
      'Interval 2',
      'Interval 2',
    ]);
  });
});
