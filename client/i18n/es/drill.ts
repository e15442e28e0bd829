import type { en } from '../en/drill.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  heading: (name) => `${name}, en detalle`,
  multiples: {
    heading: 'Todos los cruces, últimas 24 horas',
    intro: (step) =>
      `Mediana de la espera por hora, todas en una misma escala con una línea cada ${step}; cada una lleva a su cruce.`,
    order: 'Ordenados por',
    orders: { added: 'espera añadida', west: 'de oeste a este' },
    waiting: 'En espera de la primera hora.',
    lastHour: 'última hora',
    change: (difference) => `${difference} en 24 h`,
    label: (name, baseline, restricted, change) =>
      `${name}: mediana de la espera en la última hora, ${baseline} en la base y ${restricted} en el restringido (hipotético); ${change}`,
    none: 'nada que comparar',
    summary: (longer, all, worst, added) =>
      `En ${longer} de ${all} cruces la mediana de la espera por hora fue en promedio más larga con la restricción, sobre todo en ${worst}: ${added}.`,
    alike: (all) =>
      `En ninguno de los ${all} cruces fue más larga la mediana de la espera por hora con la restricción.`,
    facility: 'Cruce',
    columns: {
      lastBaseline: 'Última hora, base',
      lastRestricted: 'Última hora, restringido (hipotético)',
      peakBaseline: 'Hora más larga, base',
      peakRestricted: 'Hora más larga, restringido (hipotético)',
      added: 'Añadido, media de las horas',
    },
    csvTime: 'hora desde',
    csvBaseline: 'mediana de la espera, base, min',
    csvRestricted: 'mediana de la espera, restringido (hipotético), min',
  },
};
