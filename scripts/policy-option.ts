import { readFileSync } from 'node:fs';
import type { WhatIfRequest } from '../server/contract/api.ts';
import { PlanError } from '../server/jobs/plan-error.ts';
import { pathOf } from './user-path.ts';

/** What `--policy` names: the id of a preset, or, where it ends in .json, a file with a policy of one's own. */
export function policyOf(option: string): NonNullable<WhatIfRequest['policy']> {
  if (!option.endsWith('.json')) return option;
  try {
    return JSON.parse(readFileSync(pathOf(option), 'utf8'));
  } catch (error) {
    throw new PlanError(
      'bad-policy',
      `The policy file ${option} cannot be read (${(error as Error).message}): give the path of a JSON file shaped as a preset of data/policy.json.`,
    );
  }
}
