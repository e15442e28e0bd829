import type { en } from '../en/tiles.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  lastHour: 'última hora',
  fiveMinutes: '5 minutos hasta entonces',
  median: (span) => `Espera mediana, ${span}`,
  medianWhy:
    'La mitad de los camiones que llegaron a una caseta primaria esperó menos, desde el final de la fila.',
  toBooth: 'hasta una caseta primaria',
  joining: (wait, open) =>
    `al formarse ahora: se prevén ${wait}, ${open === 1 ? '1 carril abierto' : `${open} carriles abiertos`}`,
  closedNow: 'cerrado ahora: ningún carril abierto',
  p90: (span) => `Espera P90, ${span}`,
  p90Why: 'De los camiones que llegaron a una caseta primaria, nueve de cada diez esperaron esto o menos.',
  valueThen: 'Valor perdido ese día en productos frescos',
  spread: (low, high) => `ocho de cada diez camiones: de ${low} a ${high} (P10–P90)`,
  expecting: 'el pronóstico del modelo está por llegar',
  noneAhead: 'pronóstico del modelo: ningún camión en las próximas 12 horas',
  p90Ahead: (low, high) => `pronóstico del P90 según el modelo, próximas 12 h: de ${low} a ${high}`,
  notClear: (hours) => `pronóstico del modelo: la fila no se acaba en ${hours}`,
  beyond: (hours) => `más de ${hours}`,
  clear: (median, low, high) =>
    `pronóstico del modelo: se acaba en ${median} (8 de cada 10 corridas: de ${low} a ${high})`,
  loss: (low, high) => `pronóstico del modelo a la medianoche: de ${low} a ${high} (8 de cada 10 corridas)`,
};
