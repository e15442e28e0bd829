import { filesOf } from '../assumptions.ts';
import type { Catalogue } from '../catalogue.ts';
import type { WhatIfRequest } from '../contract/api.ts';
import type { LeverSetting } from '../contract/policies.ts';
import { type Assumption, assumptionsOf } from '../model/assumptions/assumption.ts';
import type { Policy, PolicyInterval } from '../model/policy/policy.ts';
import type { LocalName } from '../model/port.ts';
import { settingsOf } from '../policy-catalogue.ts';
import type { FinishedRun } from './finished-run.ts';

/** Everything that a report of a run says, in no language yet. */
export interface Report {
  readonly run: FinishedRun;
  /** The restriction by dated parts; none where a plain share is withdrawn, or nothing is restricted. */
  readonly policy: readonly RestrictionPart[];
  /** What the run takes otherwise than the figures stand in data/. */
  readonly changed: readonly ChangedAssumption[];
  /** Every figure on which the run may rest: those of its crossings, and those of no crossing. */
  readonly assumptions: readonly Assumption[];
  /** What is named by these figures and by the restriction, each once. */
  readonly sources: readonly NamedSource[];
}

export interface NamedSource {
  readonly title: string;
  readonly url: string | null;
}

/** What is restricted over some days, lever by lever. */
export interface RestrictionPart
  extends Pick<PolicyInterval, 'from' | 'to' | 'facilities' | 'programmes' | 'label' | 'hypothetical'> {
  readonly source: NamedSource;
  readonly sets: ReadonlyArray<LeverSetting & { readonly name: LocalName; readonly article: string }>;
}

/** An assumption with the value, or the belief, that was taken in place of its own. */
export interface ChangedAssumption {
  readonly assumption: Assumption;
  readonly taken: NonNullable<WhatIfRequest['assume']>[string];
}

/** A run beside the figures that it rests on. */
export function reportOf(run: FinishedRun, catalogue: Catalogue): Report {
  const { request } = run.results[0]!;
  const ports = new Set(run.results.map((result) => result.request.portId));
  const assumptions = assumptionsOf(filesOf(catalogue)).filter(({ path }) => {
    const [kind, port = ''] = path.split('.');
    return kind !== 'facilities' || ports.has(port);
  });
  const changed = Object.entries(request.assume ?? {}).flatMap(([path, taken]) => {
    const assumption = assumptionsOf(filesOf(catalogue)).find((one) => one.path === path);
    return assumption === undefined ? [] : [{ assumption, taken }];
  });
  const policy = partsOf(request, catalogue);
  return { run, policy, changed, assumptions, sources: sourcesOf(policy, assumptions) };
}

function partsOf({ policy }: WhatIfRequest, { policy: file }: Catalogue): RestrictionPart[] {
  if (policy === undefined) return [];
  const chosen = typeof policy === 'string' ? file.presets.find(({ id }) => id === policy) : policy;
  const { intervals } = (chosen ?? { intervals: [] }) as Pick<Policy, 'intervals'>;
  return intervals.map(({ levers, source, ...interval }) => {
    const { title, url = null } = file.sources[source] ?? { title: source };
    return {
      ...interval,
      source: { title, url },
      sets: settingsOf(levers, file.levers).map((setting) => {
        const { name, clause } = file.levers[setting.lever];
        return { ...setting, name, article: file.clauses[clause]!.article };
      }),
    };
  });
}

function sourcesOf(policy: readonly RestrictionPart[], assumptions: readonly Assumption[]): NamedSource[] {
  const named = [
    ...policy.map(({ source }) => source),
    ...assumptions.map(({ source, sourceUrl }) => ({ title: source, url: sourceUrl })),
  ];
  return [...new Map(named.map((source) => [source.title, source])).values()];
}
