/** A point of a chart that can be read one by one, and where the chart keeps it. */
export interface ReadingPoint {
  readonly datasetIndex: number;
  readonly index: number;
  /** Where it lies along the chart: its time or hour, or its row where values lie across. */
  readonly along: number;
}

/** All points of one name in their order along the chart; gaps are not among them. */
export interface ReadingSeries {
  readonly name: string;
  readonly points: readonly ReadingPoint[];
}

/** Where a reader stands: which series, and which of its points. */
export interface ReadingPlace {
  readonly series: number;
  readonly point: number;
}

/** What is read of a data set; one whose points cannot be hit is drawing only. */
export interface ReadDataset {
  readonly label?: string;
  readonly data: ReadonlyArray<{ readonly x: number; readonly y: number | null }>;
  readonly pointHitRadius?: unknown;
  readonly borderWidth?: unknown;
}

/** A page key goes a twelfth of a series: two hours of a day in steps of five minutes. */
const PAGES = 12;

/** The series of a chart, the boldest first; data sets of one name are one series. */
export function readingSeries(datasets: readonly ReadDataset[]): ReadingSeries[] {
  const byName = new Map<string, { bold: number; points: ReadingPoint[] }>();
  for (const [datasetIndex, { label = '', data, pointHitRadius, borderWidth }] of datasets.entries()) {
    if (pointHitRadius === 0) continue;
    const one = byName.get(label) ?? { bold: 0, points: [] };
    one.bold = Math.max(one.bold, Number(borderWidth ?? 0));
    for (const [index, { x, y }] of data.entries())
      if (y !== null) one.points.push({ datasetIndex, index, along: data.length === 1 ? y : x });
    byName.set(label, one);
  }
  return [...byName]
    .filter(([, { points }]) => points.length > 0)
    .toSorted(([, a], [, b]) => b.bold - a.bold)
    .map(([name, { points }]) => ({ name, points: points.toSorted((a, b) => a.along - b.along) }));
}

/** Where a key leads; `null` where it is none of reading. Without a place the first key goes to an end. */
export function readingStep(
  series: readonly ReadingSeries[],
  at: ReadingPlace | null,
  key: string,
): ReadingPlace | null {
  const current = series[at?.series ?? 0];
  if (current === undefined || !KEYS.has(key)) return null;
  const last = current.points.length - 1;
  if (at === null) return { series: 0, point: key === 'ArrowRight' || key === 'Home' ? 0 : last };
  const page = Math.max(1, Math.round(last / PAGES));
  const within = (point: number) => ({ series: at.series, point: Math.min(last, Math.max(0, point)) });
  switch (key) {
    case 'ArrowLeft':
      return within(at.point - 1);
    case 'ArrowRight':
      return within(at.point + 1);
    case 'PageUp':
      return within(at.point - page);
    case 'PageDown':
      return within(at.point + page);
    case 'Home':
      return within(0);
    case 'End':
      return within(last);
    default: {
      const next = (at.series + (key === 'ArrowDown' ? 1 : series.length - 1)) % series.length;
      return { series: next, point: nearest(series[next]!, current.points[at.point]!.along) };
    }
  }
}

/** The point of a series that lies nearest along the chart; of two as near, the earlier. */
export function nearest({ points }: ReadingSeries, along: number): number {
  let best = 0;
  for (const [i, point] of points.entries())
    if (Math.abs(point.along - along) < Math.abs(points[best]!.along - along)) best = i;
  return best;
}

const KEYS = new Set([
  'ArrowLeft',
  'ArrowRight',
  'ArrowUp',
  'ArrowDown',
  'Home',
  'End',
  'PageUp',
  'PageDown',
]);
