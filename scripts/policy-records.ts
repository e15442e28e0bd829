import type { LeverEffects, PolicyEffect, PolicyShares } from '../server/model/policy/lever-effects.ts';
import { LEVER_IDS, type LeverId } from '../server/model/policy/levers.ts';
import type { Policy, PolicyFile } from '../server/model/policy/policy.ts';
import type { Records } from './output.ts';

/** One record a lever of the law. */
export function leverRecords({ levers, clauses }: PolicyFile): Records {
  return {
    columns: [
      'lever',
      'symbol',
      'name',
      'clause',
      'programmes',
      'before_law',
      'softened_law',
      'low',
      'high',
      'unit',
      'grade',
      'source',
    ],
    rows: LEVER_IDS.map((id) => {
      const { symbol, name, clause, neutral, value, range, unit, grade, source, programmes } = levers[id];
      const [low = null, high = null] = range ?? [];
      const of = [symbol, name.en, clauses[clause]!.article, programmes.join(' ')];
      return [id, ...of, neutral, value, low, high, unit, grade, source];
    }),
  };
}

/** One record a lever that an interval of a preset sets. */
export function presetRecords({ id: preset, intervals }: Policy, { levers }: PolicyFile): Records {
  return {
    columns: ['preset', 'from', 'until', 'programmes', 'facilities', 'lever', 'value', 'before_law', 'unit'],
    rows: intervals.flatMap(({ from, to, programmes, facilities, levers: set }) => {
      const where = facilities === 'all' ? 'all' : facilities.join(' ');
      return (Object.keys(set) as LeverId[]).map((id) => [
        ...[preset, from, to, programmes.join(' '), where, id],
        set[id] ?? null,
        levers[id].neutral,
        levers[id].unit,
      ]);
    }),
  };
}

/** What is left before the law, by each mechanism alone and by all of them: shares of before, and booths. */
export function effectRecords({ before, alone, joint, product, interaction }: LeverEffects): Records {
  const parts = ({ preInspectionPosts, preInspectionCapacity, ucpCapacity, examFactor }: PolicyShares) => [
    preInspectionPosts,
    preInspectionCapacity,
    ucpCapacity,
    examFactor,
  ];
  const whole = (effect: PolicyEffect) => [...parts(effect), effect.addedBooths, effect.supplyStopped];
  return {
    columns: [
      'of',
      'pre_inspection_posts',
      'pre_inspection_capacity',
      'joint_processing_capacity',
      'exam_factor',
      'added_booths',
      'supply_stopped',
    ],
    rows: [
      ['before the law', ...whole(before)],
      ...alone.map(({ mechanism, effect }) => [mechanism, ...whole(effect)]),
      ['all jointly', ...whole(joint)],
      ['product of the parts', ...parts(product), null, null],
      ['interaction', ...parts(interaction), null, null],
    ],
  };
}
