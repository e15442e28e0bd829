import { assumptionsReadBy, filesOf } from '../assumptions.ts';
import type { Catalogue } from '../catalogue.ts';
import type { WhatIfRequest } from '../contract/api.ts';
import { mapFigures } from '../model/assumptions/figures.ts';
import type { UncertainInput } from '../model/study/uncertain-what-if.ts';
import { prepareWhatIf, replicate } from '../model/study/what-if.ts';
import type { UncertainFigure } from '../model/uncertainty/distribution-of.ts';
import { demandReadBy } from './demand-read.ts';
import type { StudyOptions } from './evaluate-what-if.ts';
import type { InputsTask } from './inputs-worker.ts';
import { planWhatIf, type StoredDemand } from './what-if-plan.ts';

const WORKER_FILE = new URL('./inputs-worker.ts', import.meta.url);

/**
 * The assumptions of a what-if that may be otherwise: the figures with a range that one replication of it reads.
 * Policy levers are left out, for they are what is asked about, and so are figures of neighbouring facilities.
 */
export function uncertainInputs(
  request: WhatIfRequest,
  catalogue: Catalogue,
  stored: StoredDemand,
): UncertainInput[] {
  const read = assumptionsReadBy(catalogue, (recording) => {
    replicate(prepareWhatIf(planWhatIf(request, recording, stored).plan), 0);
  });
  const inputs: UncertainInput[] = [];
  mapFigures(filesOf(catalogue), (figure, path) => {
    const { value, range } = figure;
    const isUncertain = typeof value === 'number' && range !== null && range[0] < range[1];
    if (isUncertain && read.has(path) && isInScope(path, request.portId))
      inputs.push({ path, figure: figure as UncertainFigure });
    return figure;
  });
  return inputs;
}

/** The same, found on the pool, without those whose values the request fixes. */
export async function inputsThatVary(
  request: WhatIfRequest,
  { catalogue, monthsOf, crossings, pool, signal }: StudyOptions,
): Promise<UncertainInput[]> {
  const demand = demandReadBy(request, catalogue, { monthsOf, crossings });
  const task: InputsTask = { request, catalogue, demand };
  const inputs = (await pool.run(task, { file: WORKER_FILE, signal })) as UncertainInput[];
  return inputs.filter(({ path }) => !Object.hasOwn(request.assume ?? {}, path));
}

function isInScope(path: string, portId: string): boolean {
  if (path.startsWith('policy.levers.')) return false;
  return !path.startsWith('facilities.') || path.startsWith(`facilities.${portId}.`);
}
