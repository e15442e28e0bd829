import type { en } from '../en/compare.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  title: 'Comparar corridas',
  intro: (most) =>
    `Elija de dos a ${most} corridas guardadas. Primero va lo que cambia cada restricción; las demás se comparan con la primera que se elige.`,
  choose: 'Corridas guardadas',
  none: 'Aún no hay corridas terminadas; inicie una en Simulación.',
  more: 'Elija al menos dos corridas.',
  full: (most) => `Se comparan ${most} corridas como máximo; quite una primero.`,
  first: 'primera',
  metric: 'Métrica',
  show: 'Mostrar',
  views: { difference: 'Lo que cambia la restricción', worlds: 'Ambos mundos' },
  differenceAxis: (label, unit) => `${label}: restringido menos base, ${unit}`,
  worldsAxis: (label, unit) => `${label}, ${unit}`,
  difference: 'Diferencia',
  run: (id) => `Corrida ${id}`,
  seed: (seed) => `semilla ${seed}`,
  named: (id, words) => `${id}: ${words}`,
  intervals: 'Las barras son intervalos de 95 % sobre las réplicas.',
  finding: (label, parts) => `${label}: ${parts.join('; ')}.`,
  changes: (run, by, against) => `${run} la cambia en ${by}${against}`,
  against: {
    larger: ', más que la primera',
    smaller: ', menos que la primera',
    'cannot be told apart': ', que no puede distinguirse de la primera',
    'no data': '',
  },
  standing: {
    larger: 'mayor',
    smaller: 'menor',
    'cannot be told apart': 'no se distingue',
    'no data': 'sin datos',
  },
  assumptions: 'Lo que difiere',
  alike: 'A las corridas se les preguntó lo mismo y se basan en las mismas cifras.',
  assumption: 'Supuesto',
  names: {
    facility: 'Cruce',
    scenario: 'Restricción',
    days: 'Días',
    demand: 'Demanda de',
    replications: 'Réplicas',
    seed: 'Semilla',
    figures: 'Capacidad, carriles, llegadas',
    model: 'Modelo',
    label: 'Carácter',
  },
  table: 'Todas las métricas',
  tableNote:
    'Cada cifra es restringido menos base ± la mitad de su intervalo de 95 %. Frente a la primera, las corridas se toman como independientes.',
};
