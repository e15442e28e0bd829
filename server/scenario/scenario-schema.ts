import { z } from 'zod';
import { points, precisionTarget, replications, seed, traceWindow, values } from '../contract/api.ts';
import { names, share, text } from '../figure-schema.ts';
import { PROGRAMMES } from '../model/policy/levers.ts';
import { METRICS } from '../model/study/facility-metrics.ts';

/** The version of scenario files that this program writes. */
export const SCENARIO_VERSION = 1;

const ids = z.array(text).min(1);
const day = z.iso.date();

const interval = z
  .strictObject({
    from: day.optional().describe('First day in force; without it from the beginning.'),
    to: day.optional().describe('First day no longer in force; without it to the end.'),
    share: share.optional().describe('Share of preclearance withdrawn, 0 to 1.'),
    preset: text
      .optional()
      .describe('Instead of share: the levers of a reading of the law, S0 to S4 or law.'),
    levers: z
      .record(text, z.number())
      .optional()
      .describe('Instead of share: levers of the law by id; garita policy lists them.'),
    facilities: ids.optional().describe('Crossings at which it holds; without it all.'),
    programmes: z
      .array(z.enum(PROGRAMMES))
      .min(1)
      .optional()
      .describe('Programmes that it covers; without it pre-inspection and joint processing.'),
    commodities: ids.optional().describe('Commodities whose certification it covers; only with aphis.'),
    label: text.optional().describe('What it is called on charts.'),
    source: text.optional().describe('Where it was read.'),
  })
  .refine(
    ({ share: one, preset, levers }) => [one, preset, levers].filter((way) => way !== undefined).length === 1,
    {
      error: 'share, preset and levers are three ways to restrict, so give one of the three',
    },
  );

/** What a scenario file may say. */
export const scenarioSchema = z
  .strictObject({
    schemaVersion: z.literal(SCENARIO_VERSION),
    extends: text
      .optional()
      .describe('A reading of the law, S0 to S4 or law, or a scenario of data/scenarios.'),
    name: z.union([text, names]).describe('What it is called, or that in English and Spanish.'),
    description: text.optional().describe('What it asks.'),
    facilities: ids.optional().describe('Crossings at which the effect is measured, such as pharr.'),
    window: z
      .strictObject({
        from: day
          .optional()
          .describe('First measured day; without it the first Monday of the latest counted month.'),
        days: z.int().min(1).max(92).optional().describe('Measured days; 7 unless told.'),
        trace: traceWindow.optional().describe('Instead: run the imported trucks of these days.'),
      })
      .refine(({ from, days, trace }) => trace === undefined || (from === undefined && days === undefined), {
        error: 'trace sets the days by its own from and to, so leave out from and days beside it',
      })
      .optional(),
    policy: z.array(interval).optional().describe('The restriction, as dated intervals.'),
    assumptions: values
      .optional()
      .describe('Other values for assumptions, or beliefs, by path; garita assumptions lists them.'),
    seed: seed.optional().describe('The same seed gives the same bytes; 1 unless told.'),
    replications: replications.optional().describe('Repetitions of both worlds; 30 unless told.'),
    precision: precisionTarget
      .optional()
      .describe('Instead of replications: repeat until the difference is this precise.'),
    uncertainty: points.optional().describe('Points over which assumptions are drawn from their ranges.'),
    outputs: z
      .array(z.enum(METRICS.map(({ key }) => key)))
      .min(1)
      .optional()
      .describe('Metrics to be shown; all without it.'),
  })
  .refine(({ replications: count, precision }) => count === undefined || precision === undefined, {
    error:
      'replications fixes the number and precision lets the half-width decide it, so give one of the two',
  });

/** A scenario as it stands in a file. */
export type ScenarioFile = z.infer<typeof scenarioSchema>;
export type ScenarioInterval = z.infer<typeof interval>;

/** The JSON Schema of scenario files, for editors. */
export function scenarioJsonSchema(): object {
  return z.toJSONSchema(scenarioSchema, { io: 'input' });
}
