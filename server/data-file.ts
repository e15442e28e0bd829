import { readFileSync } from 'node:fs';
import type { z } from 'zod';

/** Content of the shape that a schema asks for; throws an error that names the file and every bad path. */
export function checked<T>(file: string, schema: z.ZodType<T>, content: unknown): T {
  const result = schema.safeParse(content);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `${issue.path.join('.') || '(root)'}: ${issue.message}`,
  );
  throw new Error(`${file} is not as expected:\n  ${problems.join('\n  ')}`);
}

/** A JSON file by its path in data/. */
export function readJson(path: string): unknown {
  return JSON.parse(readFileSync(new URL(`../data/${path}`, import.meta.url), 'utf8'));
}

/** The same object, which nothing can change any more. */
export function deepFreeze<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) deepFreeze(inner);
  return Object.freeze(value);
}
