import type { Catalogue } from '../server/catalogue.ts';
import { knownToScenarios, readScenario } from '../server/scenario/scenario-library.ts';
import { type WholeScenario, wholeScenario } from '../server/scenario/whole-scenario.ts';
import { terminal } from './terminal.ts';
import { UsageError } from './usage-error.ts';
import { pathOf } from './user-path.ts';

/** Options that say other than a scenario does. */
export interface Overrides {
  readonly seed?: string | undefined;
  readonly replications?: string | undefined;
}

/** A scenario with all that it extends, ready to be run. */
export interface ReadyScenario {
  readonly id: string;
  readonly scenario: WholeScenario;
}

/** The scenario of an id or a path, whole and with what options say; notes on its version go to stderr. */
export function readyScenario(
  idOrPath: string,
  catalogue: Catalogue,
  { seed, replications }: Overrides = {},
): ReadyScenario {
  const known = knownToScenarios(catalogue);
  const { id, scenario: read, notes } = readScenario(idOrPath, known, pathOf);
  for (const note of notes) process.stderr.write(`${id}: ${terminal.textOf(note)}\n`);
  const { precision, ...scenario } = wholeScenario(read, known);
  if ((scenario.facilities ?? []).length === 0)
    throw new UsageError(`${idOrPath} names no crossing, so add facilities, such as facilities: [pharr].`);
  return {
    id,
    scenario: {
      ...scenario,
      ...(replications === undefined
        ? precision && { precision }
        : { replications: wholeNumber('--replications', replications, 2, 1000) }),
      ...(seed === undefined ? {} : { seed: wholeNumber('--seed', seed, 0, 4_294_967_295) }),
    },
  };
}

function wholeNumber(option: string, text: string, min: number, max: number): number {
  const value = Number(text);
  if (text.trim() !== '' && Number.isInteger(value) && value >= min && value <= max) return value;
  throw new UsageError(`${option} ${text} is not a whole number from ${min} to ${max}.`);
}
