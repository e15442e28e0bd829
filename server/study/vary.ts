import { nearestName } from '../model/assumptions/nearest-name.ts';
import { LEVER_IDS } from '../model/policy/levers.ts';
import { ScenarioError } from '../scenario/read-scenario.ts';
import type { WholeScenario } from '../scenario/whole-scenario.ts';

/** One key of a scenario and the values that it takes in turn. */
export interface Vary {
  /** `share`, `days`, `seed` or `replications`, the id of a lever, or the path of an assumption. */
  readonly key: string;
  readonly values: readonly number[];
}

const PLAIN = ['share', 'days', 'seed', 'replications'] as const;
const MOST_VALUES = 200;

/** `key=lo:hi:n`, evenly spaced with both ends, or `key=1,2,5`. Throws ScenarioError. */
export function parseVary(text: string): Vary {
  const [key = '', written = ''] = text.split('=').map((part) => part.trim());
  const wrong = (what: string) =>
    new ScenarioError(
      'scenario-invalid',
      `--vary ${text} ${what}; write it as key=low:high:count, such as share=0:1:5, or as key=1,2,5.`,
    );
  if (key === '' || written === '') throw wrong('names no key or no values');
  const numbers = written.split(/[:,]/).map((part) => (part.trim() === '' ? Number.NaN : Number(part)));
  if (numbers.some(Number.isNaN)) throw wrong('has a value that is no number');
  if (!written.includes(':')) return { key, values: numbers };
  const [low, high, count, ...more] = numbers;
  if (more.length > 0 || count === undefined || !Number.isInteger(count) || count < 2 || count > MOST_VALUES)
    throw wrong(`must count from 2 to ${MOST_VALUES} values between its ends`);
  const step = (high! - low!) / (count - 1);
  return { key, values: Array.from({ length: count }, (_, i) => Number((low! + i * step).toPrecision(12))) };
}

/** The scenario with another value for a key. Throws ScenarioError where it has no such key. */
export function varied(
  scenario: WholeScenario,
  key: string,
  value: number,
  assumptionPaths: readonly string[],
): WholeScenario {
  switch (key) {
    case 'share': {
      const shares = scenario.policy.filter(({ share }) => share !== undefined);
      if (scenario.policy.length === 0) return { ...scenario, policy: [{ share: value }] };
      if (shares.length === 0) throw unknown(key, 'its policy withdraws no share', assumptionPaths);
      return {
        ...scenario,
        policy: scenario.policy.map((one) => (one.share === undefined ? one : { ...one, share: value })),
      };
    }
    case 'days':
      return { ...scenario, window: { ...scenario.window, days: value } };
    case 'seed':
      return { ...scenario, seed: value };
    case 'replications': {
      const { precision: _, ...rest } = scenario;
      return { ...rest, replications: value };
    }
  }
  if (LEVER_IDS.some((id) => id === key)) {
    if (!scenario.policy.some(({ levers }) => levers !== undefined))
      throw unknown(key, 'no interval of its policy sets levers', assumptionPaths);
    return {
      ...scenario,
      policy: scenario.policy.map((one) =>
        one.levers === undefined ? one : { ...one, levers: { ...one.levers, [key]: value } },
      ),
    };
  }
  if (!assumptionPaths.includes(key)) throw unknown(key, 'there is no such key', assumptionPaths);
  return { ...scenario, assumptions: { ...scenario.assumptions, [key]: value } };
}

function unknown(key: string, why: string, paths: readonly string[]): ScenarioError {
  const known = [...PLAIN, ...LEVER_IDS, ...paths];
  const nearest = known.includes(key) ? '' : `; did you mean '${nearestName(key, known)}'?`;
  return new ScenarioError(
    'scenario-invalid',
    `'${key}' cannot be varied, for ${why}${nearest === '' ? '.' : nearest}`,
  );
}
