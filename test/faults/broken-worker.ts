// A task for the pool of worker.test.ts that goes wrong in the way that its address asks for, as `?fault=loop`.

const FAULTS: Readonly<Record<string, () => unknown>> = {
  objects: () => {
    const kept: object[] = [];
    for (;;) kept.push({ at: kept.length, text: `truck ${kept.length}` });
  },
  columns: () => {
    const kept: Float64Array[] = [];
    for (;;) kept.push(new Float64Array(1e6).fill(1));
  },
  loop: () => {
    for (;;);
  },
  throw: () => {
    throw new Error('the road is closed');
  },
  exit: () => process.exit(0),
  'not-a-number': () => Number.NaN,
  'figures-without-value': () => {
    const world = { releasedPerDay: Number.NaN, meanQueueTrucks: Number.NaN };
    return [{ baseline: world, scenario: world }];
  },
};

// biome-ignore lint/style/noDefaultExport: the worker host calls the default export
export default function fail(): unknown {
  return FAULTS[new URL(import.meta.url).searchParams.get('fault')!]!();
}
