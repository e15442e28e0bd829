import { z } from 'zod';
import { figure, grade, names, note, refineFigures, sources, text } from './figure-schema.ts';
import { LEVER_IDS, MECHANISM_IDS, PROGRAMMES } from './model/policy/levers.ts';
import type { PolicyFile } from './model/policy/policy.ts';
import type { PolicyDraft } from './model/policy/policy-problems.ts';

const programmes = z.array(z.enum(PROGRAMMES));
const allOr = z.union([z.literal('all'), z.array(text)], 'expected "all" or a list of ids');

/** A policy of the right shape; its names and values are for `policyProblems` to judge. */
export const policySchema = z.strictObject({
  id: text,
  name: names,
  intervals: z.array(
    z.strictObject({
      from: text,
      to: text.nullable(),
      facilities: allOr,
      programmes,
      commodities: allOr,
      levers: z.record(text, z.number()),
      ranges: z.record(text, z.tuple([z.number(), z.number()])).exactOptional(),
      label: names,
      source: text,
      hypothetical: z.boolean(),
    }),
  ),
}) satisfies z.ZodType<PolicyDraft>;

const lever = figure
  .extend({
    symbol: text,
    name: names,
    clause: text,
    programmes: programmes.min(1),
    neutral: z.number(),
    restricts: z.enum(['up', 'down']).nullable(),
    whole: z.boolean(),
    range: z.tuple([z.number(), z.number()]),
  })
  .refine(({ range: [low, high], value, neutral }) => {
    return low < high && [value, neutral].every((one) => one >= low && one <= high);
  }, 'expected a range that holds the softened and the neutral value');

/** What data/policy.json must look like. */
export const policyFileSchema = z
  .strictObject({
    schemaVersion: z.literal(1),
    levers: z.record(z.enum(LEVER_IDS), lever),
    mechanisms: z.record(
      z.enum(MECHANISM_IDS),
      z.strictObject({ name: names, levers: z.array(z.enum(LEVER_IDS)).min(1) }),
    ),
    constants: z.strictObject({
      shiftMin: figure,
      officerHoursPerMonth: figure,
      officersPerBooth: figure,
      secondaryShareCap: figure,
    }),
    clauses: z.record(text, z.strictObject({ article: text, says: names, grade, source: text, note })),
    lawEvents: z.array(z.strictObject({ date: z.iso.date(), what: names, grade, source: text })),
    presets: z.array(policySchema).min(1),
    sources,
  })
  .superRefine((file, context) => {
    refineFigures(file, file.sources, [], context);
    for (const [id, { clause }] of Object.entries(file.levers))
      if (!Object.hasOwn(file.clauses, clause))
        context.addIssue({
          code: 'custom',
          path: ['levers', id, 'clause'],
          message: 'expected a key of clauses',
        });
  }) satisfies z.ZodType<PolicyFileDraft>;

/** The file before its presets' names and values are judged. */
type PolicyFileDraft = Omit<PolicyFile, 'presets'> & { readonly presets: readonly PolicyDraft[] };
