import { mg1MeanWaitMin } from '../queueing/approximations.ts';
import { erlangC, mmcMeanWaitMin } from '../queueing/erlang.ts';
import type { Shape } from '../simulation/distribution.ts';
import { type Check, closedForm, type Family, type Quantity } from './check.ts';
import { numbersIn, type QueueReferenceValues, type WaitsAndDelays } from './reference-values.ts';
import { runSteadyQueue } from './steady-queue.ts';

/** Mean waits and shares of trucks that wait, of M/M/c, M/D/c, M/E2/c and M/H2/c in the long run. */
export function stationaryWaitChecks(reference: QueueReferenceValues): Check[] {
  return [
    ...Object.entries(reference.erlang_C).map(([key, expected]) => erlangCCheck(key, expected)),
    ...Object.entries(reference.MMc_Wq_over_ES).map(([key, expected]) => mmcCheck(key, expected)),
    ...Object.entries(reference.MDc_exact).map(([key, value]) => mdcCheck(key, value)),
    ...otherServiceChecks('ME2c_exact', reference.ME2c_exact, {
      family: 'erlang-2-service',
      letter: 'E2',
      shape: { kind: 'gamma', shape: 2 },
      scv: 0.5,
    }),
    ...otherServiceChecks('MH2c_scv4_balanced_exact', reference.MH2c_scv4_balanced_exact, {
      family: 'hyperexponential-service',
      letter: 'H2',
      shape: { kind: 'hyperexponential', scv: 4 },
      scv: 4,
    }),
  ];
}

const exponential = { shape: { kind: 'exponential' }, scv: 1 } as const;

function erlangCCheck(key: string, expected: number): Check {
  const { a, c } = numbersIn(key) as { a: number; c: number };
  const id = `erlang_C/${key}`;
  const quantity: Quantity = {
    id,
    family: 'erlang-c',
    title: `M/M/${c}, load ${a}: share that waits`,
    unit: '',
    expected,
  };
  return {
    id,
    family: 'erlang-c',
    run: () => [
      ...runSteadyQueue({ name: id, servers: c, ratesPerMin: [a], ...exponential })(
        quantity,
        ({ all }) => all.waited / all.arrivals,
      ),
      closedForm(quantity, erlangC(a, c)),
    ],
  };
}

function mmcCheck(key: string, expected: number): Check {
  const { c, rho } = numbersIn(key) as { c: number; rho: number };
  const id = `MMc_Wq_over_ES/${key}`;
  const quantity = waitQuantity(id, 'exponential-service', `M/M/${c} at ${rho}`, expected);
  return {
    id,
    family: 'exponential-service',
    run: () => [
      ...runSteadyQueue({ name: id, servers: c, ratesPerMin: [c * rho], ...exponential })(
        quantity,
        ({ all }) => all.waitMin / all.arrivals,
      ),
      closedForm(
        quantity,
        mmcMeanWaitMin({ arrivalRatePerHour: c * rho * 60, serviceRatePerHour: 60, servers: c }),
      ),
    ],
  };
}

/** The share of time in which all booths are busy is looked up at fixed times, the wait averaged over trucks. */
function mdcCheck(key: string, value: { readonly Wq: number; readonly P_delay_time_avg: number }): Check {
  const { c, rho } = numbersIn(key) as { c: number; rho: number };
  const id = `MDc_exact/${key}`;
  const family = 'constant-service';
  const wait = waitQuantity(`${id}/Wq`, family, `M/D/${c} at ${rho}`, value.Wq);
  const delay: Quantity = {
    id: `${id}/P_delay_time_avg`,
    family,
    title: `M/D/${c} at ${rho}: share of time all busy`,
    unit: '',
    expected: value.P_delay_time_avg,
  };
  return {
    id,
    family,
    covers: [wait.id, delay.id],
    run: () => {
      const compare = runSteadyQueue({
        name: id,
        servers: c,
        ratesPerMin: [c * rho],
        shape: { kind: 'deterministic' },
        scv: 0,
        looksPerMin: c * rho,
      });
      return [
        ...compare(wait, ({ all }) => all.waitMin / all.arrivals),
        ...compare(delay, ({ looks }) => looks[0]!.allBusy),
        ...oneLane(wait, c, rho, 0),
      ];
    },
  };
}

interface Service {
  readonly family: Family;
  readonly letter: string;
  readonly shape: Shape;
  readonly scv: number;
}

function otherServiceChecks(table: string, values: WaitsAndDelays, service: Service): Check[] {
  const { family, letter, shape, scv } = service;
  return Object.entries(values).map(([key, { Wq, P_delay }]) => {
    const { c, rho } = numbersIn(key) as { c: number; rho: number };
    const id = `${table}/${key}`;
    const name = `M/${letter}/${c} at ${rho}`;
    const wait = waitQuantity(`${id}/Wq`, family, name, Wq);
    const delay: Quantity = {
      id: `${id}/P_delay`,
      family,
      title: `${name}: share that waits`,
      unit: '',
      expected: P_delay,
    };
    return {
      id,
      family,
      covers: [wait.id, delay.id],
      run: () => {
        const compare = runSteadyQueue({ name: id, servers: c, ratesPerMin: [c * rho], shape, scv });
        return [
          ...compare(wait, ({ all }) => all.waitMin / all.arrivals),
          ...compare(delay, ({ all }) => all.waited / all.arrivals),
          ...oneLane(wait, c, rho, scv),
        ];
      },
    };
  });
}

/** Pollaczek and Khinchine's formula, which knows one lane only. */
function oneLane(wait: Quantity, c: number, rho: number, serviceScv: number) {
  if (c !== 1) return [];
  return [
    closedForm(wait, mg1MeanWaitMin({ arrivalRatePerHour: rho * 60, serviceRatePerHour: 60, serviceScv })),
  ];
}

function waitQuantity(id: string, family: Family, name: string, expected: number): Quantity {
  return { id, family, title: `${name}: mean wait`, unit: 'services', expected };
}
