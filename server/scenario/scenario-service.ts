import { createHash } from 'node:crypto';
import type { Catalogue } from '../catalogue.ts';
import type { WhatIfRequest } from '../contract/api.ts';
import { type ScenarioAnswer, type ScenarioSummary, scenarioName } from '../contract/scenarios.ts';
import { parseScenario, type ReadScenario, ScenarioError } from './read-scenario.ts';
import { knownToScenarios, shippedScenarioIds, shippedScenarioText } from './scenario-library.ts';
import { namesOf } from './scenario-name.ts';
import { scenarioRequests } from './scenario-requests.ts';
import { wholeScenario } from './whole-scenario.ts';

interface ScenarioStore {
  list(): ReadonlyArray<{ readonly name: string; readonly content: string }>;
  get(name: string): { readonly content: string } | null;
  save(scenario: { readonly name: string; readonly content: string; readonly savedAtMs: number }): void;
  remove(name: string): boolean;
}

export interface ScenarioService {
  /** The shipped ones, then one's own, each by name. */
  list(): ScenarioSummary[];
  /** `null` where there is none of that name. */
  get(name: string): ScenarioAnswer | null;
  /** Checks a text and keeps it under a name. Throws ScenarioError where it, or the name, cannot be used. */
  save(name: string, text: string, nowMs: number): ScenarioAnswer;
  /** Whether there was one. Throws ScenarioError for a shipped one. */
  remove(name: string): boolean;
  /** One what-if for each crossing of a scenario. Throws ScenarioError where it names none. */
  requests(scenario: ScenarioAnswer): WhatIfRequest[];
}

/** Scenarios that are shipped, and one's own in the store. */
export function createScenarioService(catalogue: Catalogue, store: ScenarioStore): ScenarioService {
  const shipped = shippedScenarioIds();
  const known = knownToScenarios(catalogue);
  const read = (name: string, text: string): ReadScenario => parseScenario(name, text, known);
  const answer = (name: string, text: string): ScenarioAnswer => {
    const { scenario, notes } = read(name, text);
    const whole = wholeScenario(scenario, known);
    return {
      name,
      title: namesOf(scenario.name),
      description: scenario.description ?? null,
      facilities: [...(whole.facilities ?? [])],
      isShipped: shipped.includes(name),
      etag: `"${createHash('sha256').update(text).digest('hex').slice(0, 32)}"`,
      text,
      notes: [...notes],
    };
  };
  const get = (name: string): ScenarioAnswer | null => {
    if (shipped.includes(name)) return answer(name, shippedScenarioText(name));
    const own = store.get(name);
    return own && answer(name, own.content);
  };
  const refuseShipped = (name: string) => {
    if (shipped.includes(name))
      throw new ScenarioError(
        'scenario-read-only',
        `The scenario ${name} came with the product and stays as it is; write one of another name that extends it.`,
      );
  };
  return {
    list: () => {
      const own = store.list().map(({ name }) => name);
      return [...shipped, ...own].map((name) => {
        const { text: _, notes: __, ...summary } = get(name)!;
        return summary;
      });
    },
    get,
    save: (name, text, nowMs) => {
      refuseShipped(name);
      if (!scenarioName.safeParse(name).success)
        throw new ScenarioError(
          'scenario-name',
          `${JSON.stringify(name.slice(0, 60))} is no name for a scenario; use up to 60 small letters, digits and hyphens, such as half-at-pharr.`,
        );
      const saved = answer(name, text);
      store.save({ name, content: text, savedAtMs: nowMs });
      return saved;
    },
    remove: (name) => {
      refuseShipped(name);
      return store.remove(name);
    },
    requests: ({ name, text }) => {
      const whole = wholeScenario(read(name, text).scenario, known);
      const requests = scenarioRequests(name, whole, catalogue.policy);
      if (requests.length > 0) return requests;
      throw new ScenarioError(
        'scenario-invalid',
        `The scenario ${name} names no crossing, so add facilities, such as facilities: [pharr].`,
      );
    },
  };
}
