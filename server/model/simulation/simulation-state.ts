import type { DispatchMemory } from './dispatch-desk.ts';
import type { PendingEvents } from './event-queue.ts';
import type { StationColumns } from './station-board.ts';
import type { TruckRows } from './truck-store.ts';

/**
 * Where a run has got to: trucks under way, queues, scheduled events and what dispatchers remember, copied to
 * typed arrays that another thread can be sent.
 */
export interface SimulationState {
  readonly nowMin: number;
  /** Trucks that have arrived and not yet left. */
  readonly inside: number;
  readonly trucks: TruckRows;
  readonly stations: StationColumns;
  /** Ends of service, arrivals at another facility and ends of patience; sources and schedules begin anew. */
  readonly events: PendingEvents;
  readonly dispatch: DispatchMemory;
}
