/** What a facility saw, hour by hour of its calendar: simulated, normal, or as a plain model predicts. */
export interface FlowRecord {
  /** Trucks that reached primary inspection. */
  readonly crossed: ArrayLike<number>;
  /** Sum of the waits of those trucks, minutes. */
  readonly waitSumMin: ArrayLike<number>;
  /** Trucks waiting for primary inspection as the hour begins. */
  readonly queue: ArrayLike<number>;
  /** Trucks that reached primary inspection with each commodity that a target asks about. */
  readonly crossedWith: Readonly<Record<string, ArrayLike<number>>>;
}
