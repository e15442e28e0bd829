import { withAssumptions } from '../assumptions.ts';
import type { WhatIfRequest } from '../contract/api.ts';
import type { StudyOptions } from '../jobs/evaluate-what-if.ts';

/** The data with what a request assumes in it. */
export function assumedIn(
  request: Pick<WhatIfRequest, 'assume'>,
  { catalogue }: Pick<StudyOptions, 'catalogue'>,
): Pick<StudyOptions, 'catalogue'> {
  return { catalogue: withAssumptions(catalogue, request.assume ?? {}).catalogue };
}
