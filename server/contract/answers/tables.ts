import { z } from 'zod';
import type { Assumption } from '../../model/assumptions/assumption.ts';
import { LEVER_IDS, PROGRAMMES } from '../../model/policy/levers.ts';
import { DATASETS } from '../../model/rows.ts';
import type { AssumptionList } from '../assumptions.ts';
import type { PolicyCatalogue, PolicyLever, PolicyPreset } from '../policies.ts';
import type { TableColumnInfo, TableFacet, TablePage, TableSummary } from '../tables.ts';
import { count, day, grade, localName, pair, source, textOrNull } from './shapes.ts';

/** What is answered about what is stored and what runs rest on. */

const cell = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const columnInfo = z.strictObject({
  name: z.string(),
  kind: z.enum(['text', 'number', 'month', 'instant', 'flag']),
  isFacet: z.boolean(),
}) satisfies z.ZodType<TableColumnInfo>;

const tableSummary = z.strictObject({
  name: z.enum(DATASETS),
  rows: count,
  columns: z.array(columnInfo),
  timeColumn: textOrNull,
  placeColumn: z.string(),
  first: textOrNull,
  last: textOrNull,
}) satisfies z.ZodType<TableSummary>;

export const tableList = z.strictObject({ tables: z.array(tableSummary) });

const facet = z.strictObject({
  column: z.string(),
  values: z.array(z.strictObject({ value: cell, rows: count })),
  distinct: count,
}) satisfies z.ZodType<TableFacet>;

export const tablePage = z.strictObject({
  table: z.enum(DATASETS),
  columns: z.array(columnInfo),
  zone: z.string(),
  count,
  rows: z.array(z.record(z.string(), cell)),
  next: textOrNull.describe('For ?after=; null on the last page.'),
  nextUrl: textOrNull,
  facets: z.array(facet),
}) satisfies z.ZodType<TablePage>;

const assumption = z.strictObject({
  path: z.string().describe('The name by which a run assumes another value.'),
  file: z.string(),
  title: z.string(),
  value: z.unknown().describe('A number; opening hours are a pair or null; a table is a list or an object.'),
  range: pair.nullable(),
  unit: z.string(),
  grade,
  source: z.string(),
  sourceUrl: textOrNull,
  sourceYear: z.number(),
  isFitted: z.boolean(),
  editable: z.boolean(),
  note: textOrNull,
}) satisfies z.ZodType<Assumption>;

export const assumptionList = z.strictObject({
  assumptions: z.array(assumption),
  total: count.describe('How many there are, whatever was asked for.'),
}) satisfies z.ZodType<AssumptionList>;

const programmes = z.array(z.enum(PROGRAMMES));

const policyPreset = z.strictObject({
  id: z.string(),
  name: localName,
  hypothetical: z.boolean(),
  sentence: z.string(),
  parts: z.array(
    z.strictObject({
      from: day,
      to: day.nullable(),
      programmes,
      label: localName,
      hypothetical: z.boolean(),
      source,
      sets: z.array(
        z.strictObject({
          lever: z.enum(LEVER_IDS),
          value: z.number(),
          text: z.string(),
          beforeLawText: z.string(),
          isChange: z.boolean(),
        }),
      ),
    }),
  ),
}) satisfies z.ZodType<PolicyPreset>;

const policyLever = z.strictObject({
  id: z.enum(LEVER_IDS),
  symbol: z.string(),
  name: localName,
  clause: z.strictObject({ article: z.string(), says: localName, grade, source }),
  programmes,
  unit: z.string(),
  beforeLaw: z.number(),
  softened: z.number(),
  range: pair,
  grade,
  source,
}) satisfies z.ZodType<PolicyLever>;

export const policyList = z.strictObject({
  presets: z.array(policyPreset),
  levers: z.array(policyLever),
  lawEvents: z.array(z.strictObject({ date: day, what: localName, grade, source })),
}) satisfies z.ZodType<PolicyCatalogue>;
