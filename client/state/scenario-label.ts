import { MODELLED, NOTHING_RESTRICTED } from '../../server/contract/labels.ts';
import { pageWords } from '../i18n/page.ts';

/** Whether a label says that its numbers are modelled; every other restriction is hypothetical. */
export function isModelled(label: string | null | undefined): boolean {
  return label === MODELLED || label === NOTHING_RESTRICTED;
}

/** The word that goes with every number of a scenario. */
export function scenarioWord(label: string | null | undefined): string {
  return isModelled(label) ? pageWords.world.modelled : pageWords.world.hypothetical;
}
