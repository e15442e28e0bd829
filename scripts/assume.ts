import { withAssumptions } from '../server/assumptions.ts';
import { type Catalogue, readCatalogue } from '../server/catalogue.ts';
import { UsageError } from './usage-error.ts';

/** What `--assume` changes: the data as a command is to use it, and the changed values by path. */
export interface Assumed {
  readonly catalogue: Catalogue;
  readonly values: Readonly<Record<string, number>>;
}

/** Replaces each `path=value` in the data; values outside their plausible range are used and named on stderr. */
export function assumed(options: readonly string[] = [], data: Catalogue = readCatalogue()): Assumed {
  const values = Object.fromEntries(options.map(pairIn));
  const { catalogue, warnings } = withAssumptions(data, values);
  for (const warning of warnings) process.stderr.write(`Warning: ${warning}\n`);
  return { catalogue, values };
}

/** The changed values as a field of a JSON document; nothing where none was. */
export function assumedIn({ values }: Assumed): { readonly assumed?: Assumed['values'] } {
  return Object.keys(values).length === 0 ? {} : { assumed: values };
}

/** Those that are not fixed by the user and so may still vary. */
export function notAssumed<Input extends { readonly path: string }>(
  inputs: readonly Input[],
  { values }: Assumed,
): Input[] {
  return inputs.filter(({ path }) => !Object.hasOwn(values, path));
}

/** One line for each changed value, to stand in the head of a result. */
export function assumedLines({ values }: Assumed): string[] {
  return Object.entries(values).map(
    ([path, value], i) => `${(i === 0 ? 'Assumed' : '').padEnd(14)}${path} = ${value}`,
  );
}

function pairIn(text: string): [string, number] {
  const [path = '', value = ''] = text.split('=').map((part) => part.trim());
  if (path === '' || value === '' || Number.isNaN(Number(value)))
    throw new UsageError(`--assume ${text} is not path=number, such as service.niiScanMin=12.`);
  return [path, Number(value)];
}
