import type { ScenarioFile } from './scenario-schema.ts';

/** The name of a scenario in both languages; the same where only one is given. */
export function namesOf(name: ScenarioFile['name']): { readonly en: string; readonly es: string } {
  return typeof name === 'string' ? { en: name, es: name } : name;
}
