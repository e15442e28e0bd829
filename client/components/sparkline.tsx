import { greatest, SPARK, sparkPath } from '../charts/sparkline.ts';

export interface SparklineProps {
  readonly baseline: ReadonlyArray<number | null>;
  readonly restricted: ReadonlyArray<number | null>;
}

/** The last 24 simulated hours of both worlds at a glance; the chart below says the same with axes. */
export function Sparkline({ baseline, restricted }: SparklineProps) {
  const most = greatest(baseline, restricted);
  return (
    <svg
      class="sparkline"
      viewBox={`0 0 ${SPARK.width} ${SPARK.height}`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path class="spark-baseline" d={sparkPath(baseline, most)} />
      <path class="spark-restricted" d={sparkPath(restricted, most)} />
    </svg>
  );
}
