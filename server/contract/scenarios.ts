import { z } from 'zod';

/** What is answered about scenarios: the shipped ones of data/scenarios, which stay as they are, and one's own. */

/** What a scenario of one's own may be called. */
export const scenarioName = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);

const names = z.strictObject({ en: z.string(), es: z.string() });

export const scenarioSummary = z.strictObject({
  name: z.string(),
  title: names,
  description: z.string().nullable().describe('What it asks.'),
  facilities: z.array(z.string()).describe('Crossings at which it is measured.'),
  isShipped: z.boolean().describe('Whether it came with the product, so that it cannot be changed.'),
  etag: z.string().describe('For If-Match; changes with the text.'),
});
export type ScenarioSummary = z.infer<typeof scenarioSummary>;

export const scenarioList = z.strictObject({ scenarios: z.array(scenarioSummary) });

export const scenarioAnswer = z.strictObject({
  ...scenarioSummary.shape,
  text: z.string().describe('As it was written, in YAML or JSON.'),
  notes: z.array(z.string()).describe('What is read otherwise because it is of an older version.'),
});
export type ScenarioAnswer = z.infer<typeof scenarioAnswer>;
