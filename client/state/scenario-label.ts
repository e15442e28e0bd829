import { pageWords } from '../i18n/page.ts';

/** Whether a label says that its numbers are modelled; every other restriction is hypothetical; in the language of the page. */
export function isModelled(label: string | null | undefined): boolean {
  return /^Model(led|ado):/.test(label ?? '');
}

/** The word that goes with every number of a scenario. */
export function scenarioWord(label: string | null | undefined): string {
  return isModelled(label) ? pageWords.world.modelled : pageWords.world.hypothetical;
}
