import { mmcMeanWaitMin } from '../queueing/erlang.ts';
import { priorityMeanWaitsMin } from '../queueing/priority.ts';
import { type Check, closedForm, type Quantity } from './check.ts';
import type { ClassTotals } from './observe.ts';
import { numbersIn, type QueueReferenceValues, type TwoClassWaits } from './reference-values.ts';
import { runSteadyQueue } from './steady-queue.ts';

/** Mean waits by class in M/M/c with non-pre-emptive priority. */
export function priorityChecks(reference: QueueReferenceValues): Check[] {
  return [
    ...Object.entries(reference.priority_nonpreemptive_MMc).map(([key, value]) =>
      'FCFS' in value ? twoClassCheck(key, value) : countyHospitalCheck(key, value),
    ),
    timesInSystemCheck(),
  ];
}

const exponential = { shape: { kind: 'exponential' }, scv: 1 } as const;

/** Three classes before `s` doctors; waits in hours. */
function countyHospitalCheck(key: string, expected: readonly number[]): Check {
  const id = `priority_nonpreemptive_MMc/${key}`;
  const { s, mu } = numbersIn(key) as { s: number; mu: number };
  const rates = key
    .match(/lam=([\d.,]+)/)![1]!
    .split(',')
    .map(Number);
  return {
    id,
    family: 'priority',
    covers: expected.map((_, c) => `${id}/${c}`),
    run: () => {
      const compare = runSteadyQueue({
        name: id,
        servers: s,
        ratesPerMin: rates.map((rate) => rate / mu),
        ...exponential,
      });
      const exact = priorityMeanWaitsMin({ arrivalRatesPerHour: rates, serviceRatePerHour: mu, servers: s });
      return expected.flatMap((wait, c) => {
        const quantity: Quantity = {
          ...waitQuantity(
            `${id}/${c}`,
            `County Hospital with ${s === 1 ? 'a doctor' : `${s} doctors`}: mean wait of class ${c + 1}`,
            'hours',
            wait,
          ),
          decimals: 5,
        };
        // The run has a mean service of one minute where the hospital has 1 / mu hours.
        return [
          ...compare(quantity, ({ classes }) => meanWait(classes[c]!) / mu),
          closedForm(quantity, exact[c]! / 60),
        ];
      });
    },
  };
}

function twoClassCheck(key: string, value: TwoClassWaits): Check {
  const id = `priority_nonpreemptive_MMc/${key}`;
  const { c, rho, share } = numbersIn(key) as { c: number; rho: number; share: number };
  const ratesPerMin = [c * rho * share, c * rho * (1 - share)];
  const name = `M/M/${c} at ${rho}, ${Math.round(100 * share)} % first`;
  const high = waitQuantity(`${id}/W_high`, `${name}: mean wait of the first`, 'services', value.W_high);
  const low = waitQuantity(`${id}/W_low`, `${name}: mean wait of the others`, 'services', value.W_low);
  const all = waitQuantity(
    `${id}/FCFS`,
    `${name}: mean wait of all, as in one queue`,
    'services',
    value.FCFS,
  );
  return {
    id,
    family: 'priority',
    covers: [high.id, low.id, all.id],
    run: () => {
      const compare = runSteadyQueue({ name: id, servers: c, ratesPerMin, ...exponential });
      const [exactHigh, exactLow] = priorityMeanWaitsMin({
        arrivalRatesPerHour: ratesPerMin.map((rate) => rate * 60),
        serviceRatePerHour: 60,
        servers: c,
      });
      const exactAll = mmcMeanWaitMin({
        arrivalRatePerHour: c * rho * 60,
        serviceRatePerHour: 60,
        servers: c,
      });
      return [
        ...compare(high, ({ classes }) => meanWait(classes[0]!)),
        closedForm(high, exactHigh!),
        ...compare(low, ({ classes }) => meanWait(classes[1]!)),
        closedForm(low, exactLow!),
        ...compare(all, (observed) => meanWait(observed.all)),
        closedForm(all, exactAll),
      ];
    },
  };
}

/** Ciw's own test of priorities: M/M/1, rates 0.2 and 0.6, times in system 2 and 6 services. */
function timesInSystemCheck(): Check {
  const id = 'M/M/1, two classes, .2 and .6';
  const ratesPerMin = [0.2, 0.6];
  return {
    id,
    family: 'priority',
    run: () => {
      const compare = runSteadyQueue({ name: id, servers: 1, ratesPerMin, ...exponential });
      const exact = priorityMeanWaitsMin({
        arrivalRatesPerHour: ratesPerMin.map((rate) => rate * 60),
        serviceRatePerHour: 60,
        servers: 1,
      });
      return [2, 6].flatMap((expected, c) => {
        const quantity = waitQuantity(
          `${id}/${c}`,
          `M/M/1 with rates .2 and .6: time in system of class ${c + 1}`,
          'services',
          expected,
        );
        return [
          ...compare(quantity, ({ classes }) => meanWait(classes[c]!) + 1),
          closedForm(quantity, exact[c]! + 1),
        ];
      });
    },
  };
}

function meanWait({ waitMin, arrivals }: ClassTotals): number {
  return waitMin / arrivals;
}

function waitQuantity(id: string, title: string, unit: string, expected: number): Quantity {
  return { id, family: 'priority', title, unit, expected };
}
