import type { en } from '../en/border.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  heading: 'Todos los cruces, ahora',
  mapTitle: 'Mapa de los cruces',
  strip: 'Espera prevista de un camión que llega ahora',
  closed: 'cerrado',
  waiting: 'En espera de la primera lectura.',
  facility: 'Cruce',
  baseline: 'Base',
  restricted: 'Restringido',
  added: 'Añadida',
  order: 'Orden',
  orders: { added: 'espera añadida', west: 'de oeste a este' },
  bars: (most) => `de 0 a ${most}`,
  show: (name) => `Mostrar ${name}`,
  mapNote:
    'Las marcas crecen con la espera prevista; los anillos son la base. La línea es un esbozo para orientarse.',
  summary: (worst, wait, open, all) =>
    `${open} de ${all} cruces están abiertos; la espera prevista más larga es de ${wait} en ${worst}.`,
  addsMost: (name, added) => `La restricción añade más en ${name}: ${added}.`,
  addsNothing: 'La restricción no añade nada en ningún cruce.',
  allClosed: 'Todos los cruces están cerrados a esta hora.',
};
