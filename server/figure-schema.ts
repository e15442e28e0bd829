import { z } from 'zod';

/** Pieces that the schemas of all files in data/ share. */
export const text = z.string().min(1);
export const note = text.exactOptional();
export const share = z.number().min(0).max(1);
export const grade = z.enum(['M', 'O', 'L', 'P', 'D', 'G', 'B']);
export const id = z.string().regex(/^[a-z]+(-[a-z]+)*$/, 'expected an id in kebab-case');
export const names = z.strictObject({ en: text, es: text });

export const figure = figureOf(z.number());
export const shareFigure = figureOf(share);

export const sources = z.record(
  text,
  z.strictObject({
    title: text,
    url: z.url().exactOptional(),
    citation: text.exactOptional(),
    year: z.int(),
  }),
);

/** A cited value: its value of the given shape, its range, unit, grade and source. */
export function figureOf<V extends z.ZodType>(value: V) {
  const range = z.tuple([z.number(), z.number()]).nullable();
  const rangeMeans = z.literal('p10-p90').exactOptional();
  return z.strictObject({ value, range, rangeMeans, unit: text, grade, source: text, note });
}

/** Adds a problem for every figure whose source is unknown and every guess without a range. */
export function refineFigures(node: unknown, known: object, path: string[], context: z.RefinementCtx): void {
  if (typeof node !== 'object' || node === null) return;
  if ('source' in node && !Object.hasOwn(known, String(node.source)))
    context.addIssue({ code: 'custom', path: [...path, 'source'], message: 'expected a key of sources' });
  if ('grade' in node && node.grade === 'G' && 'range' in node && node.range === null)
    context.addIssue({
      code: 'custom',
      path: [...path, 'range'],
      message: 'expected a range: a guess has one',
    });
  for (const [key, inner] of Object.entries(node)) refineFigures(inner, known, [...path, key], context);
}
