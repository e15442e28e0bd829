import type { en } from '../en/print.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  line: (address, moment) => `Garita, ${address}, impreso el ${moment}.`,
  hypothetical:
    'Todo lo restringido es hipotético salvo que se marque como modelado; los conteos y las esperas publicadas son observados.',
};
