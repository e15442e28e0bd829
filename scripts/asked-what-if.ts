import { type Catalogue, readCatalogue } from '../server/catalogue.ts';
import type { WhatIfRequest } from '../server/contract/api.ts';
import { scenarioRequests } from '../server/scenario/scenario-requests.ts';
import { assumedIn } from '../server/study/assumed-in.ts';
import { assumed, assumedLines } from './assume.ts';
import { readyScenario } from './study-inputs.ts';
import { pointsOf } from './uncertainty.ts';
import { UsageError } from './usage-error.ts';
import { type WhatIfOptions, whatIfRequestOf } from './what-if-request.ts';

/** One what-if that is studied: of options, or of a scenario at one of its crossings. */
export interface AskedWhatIf {
  readonly request: WhatIfRequest;
  /** The data with what it assumes in them. */
  readonly catalogue: Catalogue;
  /** For the head of a result: what it is of, and what it assumes. */
  readonly lines: readonly string[];
}

export type AskedOptions = Partial<
  Pick<
    WhatIfOptions,
    'port' | 'withdraw' | 'policy' | 'from' | 'days' | 'replications' | 'seed' | 'assume' | 'uncertainty'
  >
>;

/** Options that a scenario says itself. */
const OF_SCENARIO = ['withdraw', 'policy', 'from', 'days', 'assume'] as const;

/** The what-if that a scenario, or options without one, ask for. Throws UsageError and ScenarioError. */
export function askedOf(scenario: string | undefined, options: AskedOptions): AskedWhatIf {
  return scenario === undefined ? ofOptions(options) : ofScenario(scenario, options);
}

function ofOptions({
  port,
  withdraw,
  policy,
  from,
  days,
  replications,
  seed,
  assume,
  uncertainty,
}: AskedOptions): AskedWhatIf {
  if (port === undefined)
    throw new UsageError(
      'Nothing is asked about: name a scenario, or a port with --port, such as --port pharr.',
    );
  const options = { withdraw, policy, from, days: days ?? '1', replications, assume, uncertainty };
  const given = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  const request = whatIfRequestOf({ port, seed: seed ?? '1', ...given });
  const changed = assumed(assume);
  return {
    request: replications === undefined ? withoutReplications(request) : request,
    catalogue: changed.catalogue,
    lines: assumedLines(changed),
  };
}

function ofScenario(
  idOrPath: string,
  { port, replications, seed, uncertainty, ...others }: AskedOptions,
): AskedWhatIf {
  const said = OF_SCENARIO.filter((name) => others[name] !== undefined);
  if (said.length > 0)
    throw new UsageError(
      `${said.map((name) => `--${name}`).join(' and ')} cannot stand beside a scenario, which says it itself; leave it out, or extend the scenario in a file of your own.`,
    );
  const catalogue = readCatalogue();
  const { id, scenario } = readyScenario(idOrPath, catalogue, { replications, seed });
  const requests = scenarioRequests(id, scenario, catalogue.policy);
  const chosen = requests.filter(({ portId }) => port === undefined || portId === port);
  if (chosen.length !== 1)
    throw new UsageError(
      `${idOrPath} is of ${requests.map(({ portId }) => portId).join(', ')}; choose one of them with --port.`,
    );
  const {
    precision: _,
    uncertainty: __,
    ...request
  } = { ...chosen[0]!, ...(uncertainty === undefined ? {} : pointsOf({ uncertainty })) };
  return {
    request: scenario.replications === undefined ? withoutReplications(request) : request,
    catalogue: assumedIn(request, { catalogue }).catalogue,
    lines: [`Of            ${id}`],
  };
}

/** A scenario that names none leaves it to the study how many. */
function withoutReplications({ replications: _, ...request }: WhatIfRequest): WhatIfRequest {
  return request;
}
