import { availableParallelism, cpus } from 'node:os';
import { UsageError } from '../usage-error.ts';

export interface Machine {
  readonly node: string;
  readonly cpu: string;
  readonly cores: number;
}

/** What figures were measured on. */
export function machine(): Machine {
  return {
    node: process.versions.node,
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
  };
}

/** The parts that `--only` names, or those that are measured without it. */
export function partsOf<Part extends string>(
  only: string | undefined,
  all: readonly Part[],
  byDefault: readonly Part[] = all,
): ReadonlySet<Part> {
  if (only === undefined) return new Set(byDefault);
  const names = only.split(',').map((name) => name.trim());
  if (names.every((name) => (all as readonly string[]).includes(name))) return new Set(names as Part[]);
  throw new UsageError(`--only ${only} is not a list of parts: use ${all.join(', ')}, with commas between.`);
}

/** The size that an option such as `--trucks` asks for, from 1000 on; `null` without it. */
export function sizeOf(option: string, text: string | undefined, largest: number): number | null {
  if (text === undefined) return null;
  const size = Number(text);
  if (Number.isInteger(size) && size >= 1000 && size <= largest) return size;
  throw new UsageError(`${option} ${text} is not a whole number from 1000 to ${largest}.`);
}

/** One JSON document, its figures to seven digits: exact waits need as many, and more would only be noise. */
export function asJson(report: object): string {
  const digits = (_key: string, value: unknown) =>
    typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(7)) : value;
  return `${JSON.stringify(report, digits)}\n`;
}

/** Says on stderr what is being measured. */
export function progress(what: string): void {
  process.stderr.write(`Measuring ${what} …\n`);
}
