import { z } from 'zod';
import type { Grade, LocalName, Source } from '../../model/port.ts';
import type { Problem } from '../api.ts';
import { GRADES } from '../assumptions.ts';

/** Shapes that several answers have in common. An answer holds what its schema names and nothing else. */

export const numberOrNull = z.number().nullable();
export const textOrNull = z.string().nullable();
/** 0 to 1. */
export const share = z.number().min(0).max(1);
export const count = z.int().min(0);
/** Ms since the epoch. */
export const epochMs = z.number();
export const day = z.iso.date();
export const month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/);
export const pair = z.tuple([z.number(), z.number()]);

export const localName = z.strictObject({
  en: z.string(),
  es: z.string(),
}) satisfies z.ZodType<LocalName>;

export const grade = z.enum(Object.keys(GRADES) as [Grade, ...Grade[]]);

export const source = z.strictObject({
  title: z.string(),
  url: z.string().exactOptional(),
  citation: z.string().exactOptional(),
  year: z.number(),
}) satisfies z.ZodType<Source>;

/** Some problems tell more than RFC 9457 asks for: faults of a scenario, rows that an import leaves out. */
export const problem = z
  .looseObject({
    type: z.string().describe('The address of a page of this server about the code: /api/problems/CODE.'),
    title: z.string().describe('The status in words.'),
    status: z.int(),
    detail: z.string().describe('One sentence: what, where, why, how to mend it.'),
    code: z.string().describe('Stable, and the same in every language.'),
    requestId: z.string().describe('Names the request in the log of the server.'),
    errors: z
      .array(z.strictObject({ line: z.int(), column: z.int(), message: z.string() }))
      .exactOptional()
      .describe('Every fault of a text, by line and column from 1.'),
  })
  .describe('RFC 9457') satisfies z.ZodType<Problem>;
