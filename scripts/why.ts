import type { Why } from '../server/model/study/why.ts';
import { RESIDUAL, type Waterfall } from '../server/model/uncertainty/waterfall.ts';
import { numberText } from './metric-text.ts';
import { table } from './table.ts';

const TITLES: Readonly<Record<keyof Why, string>> = {
  minutesPerTruck: 'min a truck',
  truckHoursPerDay: 'truck-hours a day',
  usdPerDay: 'USD a day',
};

const NAMES: Readonly<Record<string, string>> = {
  mexicanSide: 'Mexican side',
  primary: 'to pass primary',
  secondary: 'secondary',
  exit: 'to the exit',
  diversion: 'more or fewer trucks',
  waste: 'waste',
  discount: 'price discount',
  rejection: 'rejection',
  fuel: 'reefer fuel',
  drivers: 'drivers and detention',
  missedOrders: 'missed orders',
  [RESIDUAL]: 'unexplained',
};

/** The steps from baseline to scenario as three tables: time of a truck, time of all, cost of produce loads. */
export function describeWhy(explained: Why): string {
  const keys = Object.keys(TITLES) as Array<keyof Why>;
  const tables = keys.map((key) => {
    const steps = explained[key];
    return steps === null ? `${TITLES[key]}: no value in one of the two worlds.\n` : stepTable(key, steps);
  });
  return `${tables.join('\n')}\nParts add up to the crossing and channels to the cost, so their order does not matter; trucks × time is shared out evenly between the two (Shapley). Differences are means over replications.\n`;
}

function stepTable(key: keyof Why, { baseline, scenario, bars }: Waterfall): string {
  return table(
    ['Why', TITLES[key]],
    [
      ['Baseline', numberText(baseline)],
      ...bars.map((bar) => [`  ${NAMES[bar.key]}`, numberText(bar.contribution, true)]),
      ['Scenario', numberText(scenario)],
    ],
  );
}
