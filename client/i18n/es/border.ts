import type { en } from '../en/border.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  now: {
    heading: 'Todos los cruces, ahora',
    strip: 'Espera prevista de un camión que llega ahora',
    mapNote:
      'Las marcas crecen con la espera prevista; los anillos son la base. La línea es un esbozo para orientarse.',
    summary: (worst, wait, open, all) =>
      `${open} de ${all} cruces están abiertos; la espera prevista más larga es de ${wait} en ${worst}.`,
    addsMost: (name, added) => `La restricción añade más en ${name}: ${added}.`,
    addsNothing: 'La restricción no añade nada en ningún cruce.',
    none: 'Todos los cruces están cerrados a esta hora.',
  },
  past: {
    heading: (stamp) => `Todos los cruces, en la hora hasta ${stamp}`,
    strip: 'Espera mediana de los camiones que llegaron a una caseta en esa hora',
    mapNote:
      'Las marcas crecen con la espera mediana de esa hora; los anillos son la base. La línea es un esbozo para orientarse.',
    summary: (worst, wait, waiting, all) =>
      `En ${waiting} de ${all} cruces llegaron camiones a una caseta; la espera mediana más larga fue de ${wait} en ${worst}.`,
    addsMost: (name, added) => `La restricción añadió más en ${name}: ${added}.`,
    addsNothing: 'La restricción no añadió nada en ningún cruce.',
    none: 'En esa hora ningún camión llegó a una caseta en ningún cruce.',
    unstored: 'No hay nada guardado de esa hora.',
  },
  ofNow:
    'De ahora y no del momento de arriba: de una repetición no se conserva lo que mostraron los demás cruces.',
  mapTitle: 'Mapa de los cruces',
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
};
