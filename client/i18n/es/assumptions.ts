import type { en } from '../en/assumptions.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  intro:
    'Cada cifra que una corrida puede leer. Lo que cambie aquí vale para la próxima corrida, no para esta: un valor, o una creencia de bajo a probable y a alto, sobre la cual la corrida sortea.',
  loading: 'Cargando los supuestos',
  search: 'Buscar',
  grade: 'Grado',
  anyGrade: 'cualquiera',
  scope: 'De',
  scopes: { here: 'este cruce y todos los cruces', all: 'cada cruce' },
  changedOnly: 'Solo los cambiados',
  shown: (shown, all) => `${shown} de ${all}`,
  none: 'Ningún supuesto es así; busque con menos palabras.',
  assumption: 'Supuesto',
  stated: 'Establecido',
  range: 'Rango',
  next: 'Próxima corrida',
  source: 'Grado y fuente',
  noRange: 'ninguno',
  fitted: 'ajustado',
  table: 'una tabla, solo en su archivo',
  valueOf: (title) => `Valor para la próxima corrida: ${title}`,
  lowOf: (title) => `Bajo: ${title}`,
  likelyOf: (title) => `Probable: ${title}`,
  highOf: (title) => `Alto: ${title}`,
  low: 'bajo',
  likely: 'probable',
  high: 'alto',
  belief: 'Creencia',
  asValue: 'Un valor',
  changed: 'cambiado',
  reset: 'Restablecer',
  resetOf: (title) => `Restablecer ${title}`,
  resetAll: 'Restablecer todos',
  more: (count) => `Mostrar ${count} más`,
  notANumber: 'Dé un número.',
  outOfOrder: 'Bajo, probable y alto deben ir en ascenso.',
  outside: (low, high) => `fuera de su rango plausible de ${low} a ${high}`,
  changedCount: (count) =>
    count === 1
      ? 'Hay 1 supuesto cambiado para la próxima corrida.'
      : `Hay ${count} supuestos cambiados para la próxima corrida.`,
  ofThisRun: 'Esta corrida tomó otros valores para:',
};
