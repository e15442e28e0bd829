import type { Phrase } from '../phrase-book.ts';

/** What was fitted to posted waits, and on which dates it was judged. */
export const CALIBRATION_PHRASES: readonly Phrase[] = [
  [
    'every third ISO week: those whose number divides by 3',
    'una de cada tres semanas ISO: aquellas cuyo número se divide entre 3',
  ],
  [
    'Trucks through an open standard lane that never idles',
    'Camiones por un carril estándar abierto que nunca está ocioso',
  ],
  [
    'Capacity of primary as staffed on a mean weekday',
    'Capacidad de la primaria con el personal de un día medio entre semana',
  ],
  ['FAST share', 'Proporción FAST'],
  ['Trucks of a weekday, as counted', 'Camiones de un día entre semana, según los conteos'],
];
