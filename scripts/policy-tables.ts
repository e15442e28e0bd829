import type { LeverEffects, PolicyEffect, PolicyShares } from '../server/model/policy/lever-effects.ts';
import { LEVER_IDS, type LeverId, PROGRAMMES } from '../server/model/policy/levers.ts';
import type { Policy, PolicyConstants, PolicyFile } from '../server/model/policy/policy.ts';
import { table } from './table.ts';
import { terminal } from './terminal.ts';

const CONSTANT_NAMES: Readonly<Record<keyof PolicyConstants, string>> = {
  shiftMin: 'Length of a shift',
  officerHoursPerMonth: 'Hours of an officer in a month',
  officersPerBooth: 'Officers to keep one more booth open',
  secondaryShareCap: 'Most trucks sent to secondary',
};

/** Every lever with its clause, values, range, grade and source; the clauses and sources below. */
export function leversTable({ levers, clauses, constants, presets, sources }: PolicyFile): string {
  const rows = LEVER_IDS.map((id) => {
    const { symbol, name, clause, neutral, value, range, unit, grade, source, programmes } = levers[id];
    return [
      `${symbol.padEnd(6)} ${terminal.cellOf(name.en)}`,
      clauses[clause]!.article,
      programmes.length === PROGRAMMES.length ? 'all' : programmes.map(terminal.textOf).join(', '),
      String(neutral),
      String(value),
      `${range!.join(' to ')} ${unit}`,
      grade,
      source,
    ];
  });
  const fixed = Object.entries(constants).map(([name, { value, range, unit, grade, source }]) => [
    CONSTANT_NAMES[name as keyof PolicyConstants],
    String(value),
    `${range!.join(' to ')} ${unit}`,
    grade,
    source,
  ]);
  const used = new Set([...rows, ...fixed].map((row) => row.at(-1)!));
  return [
    'Levers by which the law on foreign agents could act on preclearance. No effect on cargo was ever observed: grade G is a guess, to be varied over its range; what is stricter than the softened law is hypothetical.',
    '',
    table(
      ['Lever', 'Clause', 'Acts on', 'Pre-law', 'Softened', 'Range', 'Grade', 'Source'],
      rows,
      [0, 1, 2, 5, 7],
    ),
    table(['What no policy sets', 'Value', 'Range', 'Grade', 'Source'], fixed, [0, 2, 4]),
    'Clauses, with the grade of what was read',
    ...Object.values(clauses).map(
      ({ article, says, grade, source, note }) =>
        `  ${terminal.textOf(article)}: ${terminal.textOf(says.en)} (${grade}, ${sources[source]!.title})${note === undefined ? '' : `. ${terminal.textOf(note)}`}`,
    ),
    '',
    'Sources of values',
    ...[...used].map((key) => `  ${key}: ${terminal.textOf(sources[key]!.title)}${at(sources[key]!.url)}`),
    '',
    `Presets  ${presets.map(({ id, name }) => `${id} ${terminal.textOf(name.en)}`).join(' · ')}`,
    '',
  ].join('\n');
}

/** The intervals of a policy and what each sets. */
export function presetTable({ intervals }: Policy, { levers, clauses }: PolicyFile): string {
  if (intervals.length === 0) return 'No interval: everything is as before the law.\n';
  return intervals
    .map(({ from, to, programmes, facilities, levers: set, ranges, label }) => {
      const rows = (Object.keys(set) as LeverId[]).map((id) => [
        `${levers[id].symbol.padEnd(6)} ${terminal.cellOf(levers[id].name.en)}`,
        String(set[id]),
        ranges?.[id]?.join(' to ') ?? '',
        String(levers[id].neutral),
        levers[id].unit,
        clauses[levers[id].clause]!.article,
      ]);
      const where = [...programmes, facilities === 'all' ? 'all ports' : facilities.join(', ')].map(
        terminal.textOf,
      );
      const head = `${terminal.textOf(label.en)}\nFrom ${from} ${to === null ? 'on' : `until ${to}`}, ${where.join(', ')}\n`;
      return `${head}${rows.length === 0 ? 'Sets no lever.\n' : table(['Lever', 'Value', 'Varied', 'Pre-law', 'Unit', 'Clause'], rows, [0, 4, 5])}`;
    })
    .join('\n');
}

/** What each mechanism leaves alone, and all of them jointly. */
export function effectsTable(
  effects: LeverEffects,
  mechanisms: PolicyFile['mechanisms'],
  title: string,
): string {
  const { before, alone, joint, product, interaction } = effects;
  const rows = [
    ['Before the law', ...cells(before)],
    ...alone.map(({ mechanism, effect }) => [mechanisms[mechanism].name.en, ...cells(effect)]),
    ['All jointly', ...cells(joint)],
    ['Product of the parts', ...shareCells(product), '', ''],
    ['Interaction', ...shareCells(interaction), '', ''],
  ];
  const head = [
    'Posts in Mexico',
    'Pre-inspection',
    'Joint processing',
    'Secondary',
    'Booths',
    'Supply stopped',
  ];
  return [
    title,
    table(['', ...head], rows),
    'Pre-inspection and joint processing: capacity over that before the law, a dash where the port has none; secondary: share sent there over that before; booths: added on the US side by officers who return.',
    '',
  ].join('\n');
}

function cells(effect: PolicyEffect): string[] {
  return [...shareCells(effect), String(effect.addedBooths), decimal(effect.supplyStopped)];
}

function shareCells({ preInspectionPosts, preInspectionCapacity, ucpCapacity, examFactor }: PolicyShares) {
  return [preInspectionPosts, preInspectionCapacity, ucpCapacity, examFactor].map(decimal);
}

/** Three decimals; what rounds to 0 is not printed as −0. */
function decimal(value: number | null): string {
  return value === null ? '–' : (Math.round(1000 * value) / 1000 + 0).toFixed(3);
}

function at(url: string | undefined): string {
  return url === undefined ? '' : `, ${url}`;
}
