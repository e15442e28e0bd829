import type { Verdict, WhatIfResult } from '../../server/contract/api.ts';
import { usd } from '../format/number.ts';
import { named } from '../i18n/language.ts';
import { runWords } from '../i18n/run.ts';

const say = runWords.money;

export type MoneyMeasure = keyof typeof say.measures;

/** A figure of both worlds. */
export interface InBoth {
  readonly baseline: number;
  readonly restricted: number;
}

/** One part of a cost, USD a day, and the trucks a day that it is of. */
export interface MoneyPart {
  readonly key: string;
  readonly name: string;
  readonly usd: InBoth;
  readonly trucks: InBoth;
}

/** A row of figures in the measure chosen; null where there is nothing to divide by. */
export interface MoneyRow {
  readonly key: string;
  readonly name: string;
  readonly baseline: number | null;
  readonly restricted: number | null;
  readonly difference: number | null;
}

type Costs = NonNullable<WhatIfResult['costByCommodity']>;
type Times = NonNullable<WhatIfResult['timeByClass']>;

/** The cost of produce loads by channel; each is of all loads. */
export function byChannel(costs: Costs): MoneyPart[] {
  const loads = {
    baseline: sum(costs.map(({ baseline }) => baseline.loadsPerDay)),
    restricted: sum(costs.map(({ scenario }) => scenario.loadsPerDay)),
  };
  return Object.keys(costs[0]?.baseline.usdPerDay ?? {}).map((key) => {
    const channel = key as keyof Costs[number]['baseline']['usdPerDay'];
    return {
      key,
      name: say.channelNames[key] ?? key,
      usd: {
        baseline: sum(costs.map(({ baseline }) => baseline.usdPerDay[channel])),
        restricted: sum(costs.map(({ scenario }) => scenario.usdPerDay[channel])),
      },
      trucks: loads,
    };
  });
}

/** The same cost by commodity, the dearest of the restricted world first. */
export function byCommodity(costs: Costs): MoneyPart[] {
  return costs
    .map(({ commodityId, name, baseline, scenario }) => ({
      key: commodityId,
      name: named(name),
      usd: {
        baseline: sum(Object.values(baseline.usdPerDay)),
        restricted: sum(Object.values(scenario.usdPerDay)),
      },
      trucks: { baseline: baseline.loadsPerDay, restricted: scenario.loadsPerDay },
    }))
    .toSorted((a, b) => b.usd.restricted - a.usd.restricted);
}

/** The cost of all trucks' time by the programme to which they belong. */
export function byProgramme(times: Times): MoneyPart[] {
  return times.map(({ vehicleClass, baseline, scenario }) => ({
    key: vehicleClass,
    name: say.classNames[vehicleClass] ?? vehicleClass,
    usd: { baseline: baseline.usdPerDay, restricted: scenario.usdPerDay },
    trucks: { baseline: baseline.trucksPerDay, restricted: scenario.trucksPerDay },
  }));
}

/** All parts together: the sum of their money, of `trucks` a day. */
export function totalOf(parts: readonly MoneyPart[], trucks: InBoth): MoneyPart {
  const inWorld = (world: keyof InBoth) => sum(parts.map((part) => part.usd[world]));
  return {
    key: 'total',
    name: say.total,
    usd: { baseline: inWorld('baseline'), restricted: inWorld('restricted') },
    trucks,
  };
}

/** Trucks a day of parts that share none. */
export function trucksOf(parts: readonly MoneyPart[]): InBoth {
  return {
    baseline: sum(parts.map(({ trucks }) => trucks.baseline)),
    restricted: sum(parts.map(({ trucks }) => trucks.restricted)),
  };
}

/** A part in the measure chosen; a share is of the total of the same world, in per cent. */
export function moneyRow(
  { key, name, usd, trucks }: MoneyPart,
  total: MoneyPart,
  measure: MoneyMeasure,
): MoneyRow {
  const inWorld = (world: keyof InBoth) => {
    if (measure === 'total') return usd[world];
    const by = measure === 'perTruck' ? trucks[world] : total.usd[world] / 100;
    return by === 0 ? null : usd[world] / by;
  };
  const [baseline, restricted] = [inWorld('baseline'), inWorld('restricted')];
  const difference = baseline === null || restricted === null ? null : restricted - baseline;
  return { key, name, baseline, restricted, difference };
}

/** What the stay costs more, and the largest part of it; a tie is said. */
export function moneyFinding(
  parts: readonly MoneyPart[],
  total: MoneyPart,
  verdict: Verdict | undefined,
): string {
  const more = total.usd.restricted - total.usd.baseline;
  if (verdict === 'cannot be told apart' || more === 0) return say.tie;
  if (more < 0) return say.less(usd(-more));
  const [largest] = parts
    .map(({ name, usd: { baseline, restricted } }) => ({ name, by: restricted - baseline }))
    .toSorted((a, b) => b.by - a.by);
  return say.finding(usd(more), largest!.name.toLowerCase(), usd(largest!.by));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
