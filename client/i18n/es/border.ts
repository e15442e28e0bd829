import type { en } from '../en/border.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  heading: 'Todos los cruces, ahora',
  mapTitle: 'Mapa de los cruces',
  strip: 'Espera prevista de un camión que llega ahora, de oeste a este',
  closed: 'cerrado',
  noTrucks: 'sin camiones',
  waiting: 'En espera de la primera lectura.',
  facility: 'Cruce',
  baseline: 'Base',
  restricted: 'Restringido',
  difference: 'Diferencia',
  show: (name) => `Mostrar ${name}`,
  mapNote:
    'Las marcas crecen con la espera prevista; los anillos son la base. La línea es un esbozo para orientarse.',
  summary: (worst, wait, open, all) =>
    `${open} de ${all} cruces están abiertos; la espera prevista más larga es de ${wait} en ${worst}.`,
  allClosed: 'Todos los cruces están cerrados a esta hora.',
};
