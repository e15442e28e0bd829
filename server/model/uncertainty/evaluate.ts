/** Values of assumptions by their path; what is not named keeps its stated value. */
export type Point = Readonly<Record<string, number>>;

/** Replications `from` (included) to `to` (excluded) of the model at one point. */
export interface PointTask {
  readonly values: Point;
  readonly from: number;
  readonly to: number;
}

/**
 * Answers for each task what each of its replications gives, in order; replication j has the same luck at every
 * point. A number is NaN where there is nothing to measure.
 */
export type Evaluate<T = number> = (tasks: readonly PointTask[]) => Promise<ReadonlyArray<readonly T[]>>;
