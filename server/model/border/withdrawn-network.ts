import type { PortsFile } from '../port.ts';
import type { Network, Source } from '../simulation/network.ts';
import { borderDemand, borderNetwork, type FacilityRun } from './border-network.ts';
import { withdrawal } from './facility-policy.ts';
import { type TruckTrace, traceDriven } from './truck-trace.ts';

/** What networks of the same trucks are built from, whatever share of preclearance is withdrawn. */
export interface WithdrawnNetworkInput {
  readonly runs: readonly FacilityRun[];
  readonly ports: Pick<PortsFile, 'arrivalProfiles' | 'dayOfWeek' | 'service'>;
  /** Recorded trucks in place of one facility's counted demand. */
  readonly trace: TruckTrace | null;
  /** By default that of the runs; given once, it is shared by every network built from it. */
  readonly demand?: readonly Source[];
}

/** The border's network with a share (0 to 1) of preclearance withdrawn at all facilities. */
export function withdrawnNetwork(
  { runs, ports, trace, demand = borderDemand(runs, ports) }: WithdrawnNetworkInput,
  withdrawnShare: number,
): Network {
  const policies = runs.map(() => withdrawal(withdrawnShare));
  return traceDriven(borderNetwork(runs, ports, policies, demand), trace);
}
