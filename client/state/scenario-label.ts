import { MODELLED, NOTHING_RESTRICTED } from '../../server/contract/labels.ts';
import { en } from '../i18n/en.ts';

/** Whether a label says that its numbers are modelled; every other restriction is hypothetical. */
export function isModelled(label: string | null | undefined): boolean {
  return label === MODELLED || label === NOTHING_RESTRICTED;
}

/** The word that goes with every number of a scenario. */
export function scenarioWord(label: string | null | undefined): string {
  return isModelled(label) ? en.world.modelled : en.world.hypothetical;
}
