import { withAssumptions } from '../server/assumptions.ts';
import { type Catalogue, readCatalogue } from '../server/catalogue.ts';
import { terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';

/** What `--assume` changes: the data as a command is to use it, and the changed values by path. */
export interface Assumed {
  readonly catalogue: Catalogue;
  readonly values: Readonly<Record<string, number>>;
}

/** The values that options give, by path; nothing where none was given. */
export function valuesIn(options: readonly string[] = []): { readonly assume?: Assumed['values'] } {
  return options.length === 0 ? {} : { assume: Object.fromEntries(options.map(pairIn)) };
}

/** Replaces each `path=value` in the data; values outside their plausible range are used and named on stderr. */
export function assumed(options: readonly string[] = [], data: Catalogue = readCatalogue()): Assumed {
  const { assume: values = {} } = valuesIn(options);
  const { catalogue, warnings } = withAssumptions(data, values);
  for (const warning of warnings) process.stderr.write(`${terminal.textOf(`Warning: ${warning}`)}\n`);
  return { catalogue, values };
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
