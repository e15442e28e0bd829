/**
 * What it asks: of the two readings in the essay of December 2020, at which crossings can the law as written be told
 * apart from the law held as leverage and then amended, and by how much?
 *
 * npx garita run scripts/examples/two-readings.ts
 */
import { compare, scenario, table } from 'garita/study';

const METRICS = ['p90WaitMin', 'valueLostUsdPerDay'];
const short = {
  facilities: ['otay-mesa', 'pharr'],
  window: { from: '2021-01-18', days: 3 },
  replications: 4,
};

const { scenarios, comparisons } = await compare(
  scenario('essay-leverage', short),
  scenario('essay-implemented', short),
);

const rows = comparisons.flatMap(({ facilityName, metrics }) =>
  metrics
    .filter(({ metric }) => METRICS.includes(metric))
    .map(({ label, unit, difference: { mean, halfWidth95 }, verdict }) => [
      facilityName,
      `${label}, ${unit}`,
      `${mean?.toFixed(1) ?? '–'} ± ${halfWidth95?.toFixed(1) ?? '–'}`,
      verdict,
    ]),
);
for (const { id, name, label } of scenarios) console.log(`${id}: ${name}. ${label}`);
console.log(`\n${table(['Crossing', 'Metric', 'Difference', 'As written is'], rows, [0, 1, 3])}`);
