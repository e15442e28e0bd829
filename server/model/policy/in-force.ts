import { dayNumber } from './day-number.ts';
import {
  type LeverDefinitions,
  type LeverId,
  type LeverValues,
  mapLevers,
  type Programme,
} from './levers.ts';
import type { Policy, PolicyInterval } from './policy.ts';

/** Levers as they act on one programme on one day. */
export interface LeversInForce {
  readonly values: LeverValues;
  /** Whole days since the interval that sets the lever began; 0 on its first day and where none sets it. */
  readonly days: LeverValues;
}

/** Levers by programme on one day at one facility; `aphis` by commodity, where any interval covers it. */
export interface InForce {
  readonly preInspection: LeversInForce;
  readonly ucp: LeversInForce;
  readonly aphis: Readonly<Record<string, LeversInForce>>;
}

/** Which programmes a set of levers covers. */
export type Scope = Readonly<Record<Programme, boolean>>;

/** Whom a policy is asked about. */
export interface Asked {
  readonly facilityId: string;
  readonly commodityIds: readonly string[];
}

/** What a timeline has in force at a facility on a day, given as its day number. */
export function inForceOn(
  policy: Policy,
  day: number,
  definitions: LeverDefinitions,
  { facilityId, commodityIds }: Asked,
): InForce {
  const begun = policy.intervals
    .filter((interval) => covers(interval, day, facilityId))
    .toSorted((a, b) => dayNumber(a.from) - dayNumber(b.from));
  const on = (programme: Programme, commodity?: string) =>
    resolve(
      begun.filter(
        ({ programmes, commodities }) =>
          programmes.includes(programme) &&
          (commodity === undefined || commodities === 'all' || commodities.includes(commodity)),
      ),
      day,
      programme,
      definitions,
    );
  const certified = begun.some(({ programmes }) => programmes.includes('aphis')) ? commodityIds : [];
  return {
    preInspection: on('preInspection'),
    ucp: on('ucp'),
    aphis: Object.fromEntries(certified.map((id) => [id, on('aphis', id)])),
  };
}

/** One set of levers on the programmes of a scope, in force for so many whole days; the rest as before the law. */
export function leversUnder(
  values: Readonly<Partial<Record<LeverId, number>>>,
  scope: Scope,
  definitions: LeverDefinitions,
  { commodityIds, days = 0 }: { readonly commodityIds: readonly string[]; readonly days?: number },
): InForce {
  const on = (programme: Programme): LeversInForce => ({
    values: mapLevers((id) =>
      scope[programme] && definitions[id].programmes.includes(programme)
        ? (values[id] ?? definitions[id].neutral)
        : definitions[id].neutral,
    ),
    days: mapLevers(() => days),
  });
  return {
    preInspection: on('preInspection'),
    ucp: on('ucp'),
    aphis: scope.aphis ? Object.fromEntries(commodityIds.map((id) => [id, on('aphis')])) : {},
  };
}

/** The same levers with each value as `change` answers it. */
export function changeLevers(
  inForce: InForce,
  change: (id: LeverId, value: number, programme: Programme) => number,
): InForce {
  const on = (programme: Programme, { values, days }: LeversInForce): LeversInForce => ({
    values: mapLevers((id) => change(id, values[id], programme)),
    days,
  });
  return {
    preInspection: on('preInspection', inForce.preInspection),
    ucp: on('ucp', inForce.ucp),
    aphis: Object.fromEntries(Object.entries(inForce.aphis).map(([id, levers]) => [id, on('aphis', levers)])),
  };
}

function covers({ from, to, facilities }: PolicyInterval, day: number, facilityId: string): boolean {
  return (
    dayNumber(from) <= day &&
    (to === null || day < dayNumber(to)) &&
    (facilities === 'all' || facilities.includes(facilityId))
  );
}

/** Of intervals in the order in which they began, the last that sets a lever gives its value. */
function resolve(
  begun: readonly PolicyInterval[],
  day: number,
  programme: Programme,
  definitions: LeverDefinitions,
): LeversInForce {
  const setter = mapLevers((id) =>
    definitions[id].programmes.includes(programme)
      ? begun.findLast(({ levers }) => levers[id] !== undefined)
      : undefined,
  );
  return {
    values: mapLevers((id) => setter[id]?.levers[id] ?? definitions[id].neutral),
    days: mapLevers((id) => (setter[id] === undefined ? 0 : day - dayNumber(setter[id].from))),
  };
}
