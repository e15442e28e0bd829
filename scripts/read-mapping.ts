import { readFileSync } from 'node:fs';
import { type Mapping, mappingProblem, mappingSchema } from '../server/contract/mapping.ts';
import { UsageError } from './usage-error.ts';
import { pathOf } from './user-path.ts';

/** The mapping in a JSON file; what is wrong with it is a UsageError of one sentence. */
export function readMapping(file: string): Mapping {
  let given: unknown;
  try {
    given = JSON.parse(readFileSync(pathOf(file), 'utf8'));
  } catch (error) {
    throw new UsageError(
      `The mapping ${file} cannot be read (${(error as Error).message}); give the path of a JSON file.`,
    );
  }
  const checked = mappingSchema.safeParse(given);
  if (checked.success) return checked.data;
  throw new UsageError(mappingProblem(checked.error, `The mapping ${file}`));
}
