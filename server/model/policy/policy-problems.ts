import { nearestName } from '../assumptions/nearest-name.ts';
import { dayNumber, isDate } from './day-number.ts';
import { isStricter, LEVER_IDS, type LeverDefinitions, type LeverId } from './levers.ts';
import type { PolicyInterval } from './policy.ts';

/** A policy as someone wrote it: of the right shape, but its names and values not yet checked. */
export interface PolicyDraft {
  readonly intervals: ReadonlyArray<
    Omit<PolicyInterval, 'levers' | 'ranges'> & {
      readonly levers: Readonly<Record<string, number>>;
      readonly ranges?: Readonly<Record<string, readonly [number, number]>>;
    }
  >;
}

/** The names that a policy may use. */
export interface KnownNames {
  readonly levers: LeverDefinitions;
  readonly facilityIds: readonly string[];
  readonly commodityIds: readonly string[];
}

type Interval = PolicyDraft['intervals'][number];

/** Everything wrong with a policy, one sentence each, that says where and how to mend it; empty when it is valid. */
export function policyProblems({ intervals }: PolicyDraft, known: KnownNames): string[] {
  return intervals.flatMap((interval, i) =>
    [
      ...dateProblems(interval),
      ...nameProblems(interval, known),
      ...Object.entries(interval.levers).flatMap(([id, value]) =>
        leverProblems(interval, id, value, known.levers),
      ),
      ...Object.entries(interval.ranges ?? {}).flatMap(([id, range]) =>
        rangeProblems(interval, id, range, known.levers),
      ),
    ].map(
      (problem) => `Interval ${i + 1} (${interval.label.en}): ${problem}${problem.endsWith('?') ? '' : '.'}`,
    ),
  );
}

function dateProblems({ from, to }: Interval): string[] {
  const bad = [from, ...(to === null ? [] : [to])].filter((date) => !isDate(date));
  if (bad.length > 0) return bad.map((date) => `'${date}' is no day of the calendar; write YYYY-MM-DD`);
  if (to !== null && dayNumber(to) <= dayNumber(from))
    return [`it ends on ${to}, the first day no longer in force, which must come after ${from}`];
  return [];
}

function nameProblems({ facilities, programmes, commodities }: Interval, known: KnownNames): string[] {
  const unknown = (what: string, names: 'all' | readonly string[], ids: readonly string[]) =>
    (names === 'all' ? [] : names)
      .filter((name) => !ids.includes(name))
      .map((name) => `there is no ${what} '${name}'; did you mean '${nearestName(name, ids)}'?`);
  const problems = [
    ...unknown('port', facilities, known.facilityIds),
    ...unknown('commodity', commodities, known.commodityIds),
  ];
  if (facilities.length === 0) problems.push(`it covers no port; name some or write 'all'`);
  if (commodities.length === 0) problems.push(`it covers no commodity; name some or write 'all'`);
  if (programmes.length === 0)
    problems.push('it covers no programme; choose among preInspection, ucp and aphis');
  if (commodities !== 'all' && !programmes.includes('aphis'))
    problems.push('it names commodities, which only the programme aphis knows; cover aphis or write all');
  return problems;
}

function leverProblems(interval: Interval, id: string, value: number, levers: LeverDefinitions): string[] {
  if (!isLever(id)) return [unknownLever(id)];
  const definition = levers[id];
  const [low, high] = definition.range!;
  const problems: string[] = [];
  if (value < low || value > high)
    problems.push(`${id} ${value} lies outside its range of ${low} to ${high} (${definition.unit})`);
  if (definition.whole && !Number.isInteger(value)) problems.push(`${id} ${value} must be a whole number`);
  if (!definition.programmes.some((programme) => interval.programmes.includes(programme)))
    problems.push(
      `${id} acts on ${definition.programmes.join(' and ')}, which it does not cover; add that programme or leave the lever out`,
    );
  if (!interval.hypothetical && isStricter(definition, value, definition.value))
    problems.push(
      `${id} ${value} is stricter than the softened law (${definition.value}), of which no effect was observed; mark it hypothetical`,
    );
  return problems;
}

function rangeProblems(
  { levers: values }: Interval,
  id: string,
  [low, high]: readonly [number, number],
  levers: LeverDefinitions,
): string[] {
  if (!isLever(id)) return [unknownLever(id)];
  const [lowest, highest] = levers[id].range!;
  const value = values[id];
  if (value === undefined) return [`it gives a range of ${id} without a value`];
  if (low < lowest || high > highest || value < low || value > high)
    return [
      `the range ${low} to ${high} of ${id} must hold its value ${value} and lie in ${lowest} to ${highest}`,
    ];
  return [];
}

function unknownLever(id: string): string {
  return `there is no lever '${id}'; did you mean '${nearestName(id, LEVER_IDS)}'?`;
}

function isLever(id: string): id is LeverId {
  return (LEVER_IDS as readonly string[]).includes(id);
}
