/**
 * What it asks: how does the P90 wait at Calexico East rise with the share of preclearance that is withdrawn, and up
 * to which share does it stay within the 45 minutes that Canada's border agency sets itself nine times in ten?
 *
 * npx garita run scripts/examples/break-even-share.ts > p90.svg
 */
import { chart, scenario, sweep, table } from 'garita/study';

const TARGET_MIN = 45;
const asked = scenario({
  name: 'Share withdrawn at Calexico East',
  facilities: ['calexico-east'],
  window: { days: 2 },
  replications: 6,
});
const { points } = await sweep(asked, { share: [0, 0.25, 0.5, 0.75, 1] });

const found = points.map(({ values, results: [result] }) => {
  const { scenario: world, difference } = result!.metrics.find(({ metric }) => metric === 'p90WaitMin')!;
  return { x: values.share!, y: world.mean, halfWidth: difference.halfWidth95 };
});
const within = found.filter(({ y }) => y !== null && y <= TARGET_MIN).map(({ x }) => x);

console.error(
  table(
    ['Share withdrawn', 'P90 wait, min', 'Within 45 min'],
    found.map(({ x, y }) => [String(x), y === null ? '–' : y.toFixed(1), within.includes(x) ? 'yes' : 'no']),
  ),
);
console.log(
  chart({
    title: 'P90 wait at Calexico East by the share of preclearance withdrawn',
    x: 'Share withdrawn',
    y: 'P90 wait, minutes',
    lines: [{ name: 'P90', points: found }],
    note: points[0]!.results[0]!.label,
  }),
);
