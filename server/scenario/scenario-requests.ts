import type { WhatIfRequest } from '../contract/api.ts';
import { BEGINNING, intervalsOf } from '../contract/written-interval.ts';
import type { Policy, PolicyFile, PolicyInterval } from '../model/policy/policy.ts';
import { namesOf } from './scenario-name.ts';
import type { ScenarioInterval } from './scenario-schema.ts';
import type { WholeScenario } from './whole-scenario.ts';

const DAYS = 7;
const REPLICATIONS = 30;
const SEED = 1;
/** Points over which beliefs are drawn where a scenario states some and does not say how often. */
const POINTS = 20;

/** One what-if for each crossing at which a scenario measures its effect. */
export function scenarioRequests(
  id: string,
  scenario: WholeScenario,
  policyFile: Pick<PolicyFile, 'presets'>,
): WhatIfRequest[] {
  const { facilities = [], window = {}, assumptions, precision, replications, seed = SEED } = scenario;
  const { from, days = DAYS, trace } = window;
  const isUncertain = Object.values(assumptions ?? {}).some((value) => typeof value === 'object');
  const uncertainty = scenario.uncertainty ?? (isUncertain ? POINTS : undefined);
  return facilities.map((portId) => ({
    portId,
    ...restrictionOf(id, scenario, policyFile),
    ...(trace === undefined ? { ...(from === undefined ? {} : { from }), days } : { trace }),
    ...(precision === undefined ? { replications: replications ?? REPLICATIONS } : { precision }),
    seed,
    ...(assumptions === undefined ? {} : { assume: assumptions }),
    ...(uncertainty === undefined ? {} : { uncertainty }),
  }));
}

/** A bare share or reading as a request has it, else a timeline. */
function restrictionOf(
  id: string,
  { name, policy }: WholeScenario,
  { presets }: Pick<PolicyFile, 'presets'>,
): Pick<WhatIfRequest, 'withdrawnShare' | 'policy'> {
  const [only, ...more] = policy;
  if (only === undefined) return { policy: 'S0' };
  if (more.length === 0 && Object.keys(only).length === 1) {
    if (only.share !== undefined) return { withdrawnShare: only.share };
    if (only.preset !== undefined) return { policy: only.preset };
  }
  const timeline: Policy = {
    id,
    name: namesOf(name),
    intervals: policy.flatMap((one) => policyIntervals(one, presets)),
  };
  return { policy: timeline as unknown as Record<string, unknown> };
}

function policyIntervals(written: ScenarioInterval, presets: readonly Policy[]): PolicyInterval[] {
  const { from = BEGINNING, to = null, preset, facilities = 'all', label } = written;
  if (preset === undefined) return intervalsOf(written);
  return presets
    .find(({ id }) => id === preset)!
    .intervals.map((interval) => ({
      ...interval,
      from,
      to,
      facilities,
      ...(label === undefined ? {} : { label: { en: label, es: label } }),
    }));
}
