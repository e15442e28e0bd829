import { assumptionsReadBy, filesOf } from '../assumptions.ts';
import type { Catalogue } from '../catalogue.ts';
import type { WhatIfRequest } from '../contract/api.ts';
import { mapFigures } from '../model/assumptions/figures.ts';
import type { UncertainInput } from '../model/study/uncertain-what-if.ts';
import { prepareWhatIf, replicate } from '../model/study/what-if.ts';
import type { UncertainFigure } from '../model/uncertainty/distribution-of.ts';
import { planWhatIf, type StoredDemand } from './what-if-plan.ts';

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

function isInScope(path: string, portId: string): boolean {
  if (path.startsWith('policy.levers.')) return false;
  return !path.startsWith('facilities.') || path.startsWith(`facilities.${portId}.`);
}
