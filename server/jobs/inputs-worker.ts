import type { Catalogue } from '../catalogue.ts';
import type { WhatIfRequest } from '../contract/api.ts';
import type { UncertainInput } from '../model/study/uncertain-what-if.ts';
import { type DemandRead, demandFrom } from './demand-read.ts';
import { uncertainInputs } from './what-if-inputs.ts';

export interface InputsTask {
  readonly request: WhatIfRequest;
  readonly catalogue: Catalogue;
  readonly demand: DemandRead;
}

/** Finds what a what-if reads in a worker thread, for it takes a replication to see. */
// biome-ignore lint/style/noDefaultExport: the worker host calls the default export
export default function findInputs({ request, catalogue, demand }: InputsTask): UncertainInput[] {
  return uncertainInputs(request, catalogue, demandFrom(demand));
}
