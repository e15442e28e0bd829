import type { PendingEvents } from './event-queue.ts';
import type { StationColumns } from './station-board.ts';
import type { TruckRows } from './truck-store.ts';

/**
 * Where a run has got to: trucks under way, queues, scheduled events and what dispatchers remember, as typed arrays
 * that can be cloned to another thread. Until then they are the run's own, so that they hold only while it stands still.
 */
export interface SimulationState {
  readonly nowMin: number;
  /** Trucks that have arrived and not yet left. */
  readonly inside: number;
  readonly trucks: TruckRows;
  readonly stations: StationColumns;
  /** Ends of service, arrivals at another facility and ends of patience; sources and schedules begin anew. */
  readonly events: PendingEvents;
  readonly dispatch: { readonly rememberedMin: Float64Array; readonly rememberedAtMin: Float64Array };
}
