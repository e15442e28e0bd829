import { expect, test } from 'vitest';
import { leverText, policySentence } from '../../../server/model/policy/policy-sentence.ts';
import { policies, preset } from './shipped.ts';

test('a preset is told by the levers that it moves, each beside where it stood before the law and its article', () => {
  expect(policySentence(preset('S3'), policies)).toBe(
    'Hypothetical: from 2020-12-19 on, for pre-inspection in Mexico: share of posts in Mexico that are allowed 0 % ' +
      'instead of 100 % (art. 71), share of officers who refuse to serve 100 % instead of 0 % (title VII).',
  );
});

test('what came into force is told without a hypothesis, and its first weeks as setting nothing', () => {
  expect(policySentence(preset('law'), policies)).toBe(
    'From 2020-12-19 until 2021-01-15, for pre-inspection in Mexico, nothing is other than before the law; and from ' +
      '2021-01-15 on, for pre-inspection in Mexico: days until GANS decides 7 days instead of 0 (art. 70), minutes ' +
      'for one report 5 min instead of 0 (art. 70), hours for the monthly report 2 hours a month instead of 0 (title VII).',
  );
  expect(policySentence(preset('S0'), policies)).toMatch(/^Sets nothing/);
});

test('a policy of one place names it', () => {
  const [interval] = preset('S4').intervals;
  const atOne = { ...preset('S4'), intervals: [{ ...interval!, facilities: ['otay-mesa'] }] };
  expect(policySentence(atOne, policies)).toMatch(/for pre-inspection in Mexico at otay-mesa: /);
});

test('shares and probabilities are told as per cent, one of a thing without its plural', () => {
  expect(leverText(0.7, 'probability a shift')).toBe('70 %');
  expect(leverText(0.125, 'share of posts')).toBe('12.5 %');
  expect(leverText(1, 'days')).toBe('1 day');
  expect(leverText(1, 'contacts a shift')).toBe('1 contact a shift');
  expect(leverText(2, 'hours a month')).toBe('2 hours a month');
  expect(leverText(0.1, 'per year')).toBe('0.1 per year');
  expect(leverText(0.5, 'ratio')).toBe('0.5');
});
