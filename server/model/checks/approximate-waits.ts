import {
  allenCunneenMeanWaitMin,
  cosmetatosMeanWaitMin,
  kimuraMeanWaitMin,
  type MgcParameters,
} from '../queueing/approximations.ts';
import { type Check, closedForm } from './check.ts';
import { numbersIn, type QueueReferenceValues } from './reference-values.ts';

const FORMULAS: ReadonlyArray<{
  readonly key: string;
  readonly author: string;
  readonly waitMin: (parameters: MgcParameters) => number;
}> = [
  {
    key: 'LeeLongton',
    author: 'Lee and Longton',
    waitMin: (parameters) => allenCunneenMeanWaitMin({ ...parameters, arrivalScv: 1 }),
  },
  { key: 'Cosmetatos', author: 'Cosmetatos', waitMin: cosmetatosMeanWaitMin },
  { key: 'Kimura1986', author: 'Kimura', waitMin: kimuraMeanWaitMin },
];

/** The approximations of the mean wait in M/G/c, against what their authors' formulas give. */
export function approximationChecks(reference: QueueReferenceValues): Check[] {
  return Object.entries(reference.approximations_vs_exact).map(([key, expected]) => {
    const id = `approximations_vs_exact/${key}`;
    const { c, rho } = numbersIn(key) as { c: number; rho: number };
    const parameters = {
      arrivalRatePerHour: c * rho * 60,
      serviceRatePerHour: 60,
      servers: c,
      serviceScv: key.startsWith('E2') ? 0.5 : 4,
    };
    const known = FORMULAS.filter((formula) => expected[formula.key] !== undefined);
    return {
      id,
      family: 'approximations',
      covers: known.map((formula) => `${id}/${formula.key}`),
      run: () =>
        known.map(({ key: name, author, waitMin }) =>
          closedForm(
            {
              id: `${id}/${name}`,
              family: 'approximations',
              title: `M/${key.split(' ')[0]}/${c} at ${rho}: mean wait by ${author}`,
              unit: 'services',
              expected: expected[name]!,
            },
            waitMin(parameters),
          ),
        ),
    };
  });
}
