import type { en } from '../en/replay.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  source: 'Los camiones vienen de',
  month: 'Mes simulado',
  option: (place, trucks, days) => `Repetición de ${place}: ${trucks}, ${days}`,
  sourceLine: (trucks, place, days, seed, month) =>
    `Repetición de ${trucks} camiones importados en ${place}, ${days}; otros cruces simulados, semilla ${seed}, demanda de ${month}`,
  days: (from, to) => (from === to ? from : `${from} a ${to}`),
  truck: (trucks) => `${trucks} camión`,
  trucks: (trucks) => `${trucks} camiones`,
  ended: (days) => `La repetición de ${days} terminó y su reloj está detenido.`,
  again: 'Repetir otra vez',
  elsewhere: (place) =>
    `Los camiones repetidos cruzan en ${place}; lo que se muestra aquí se simula a partir de conteos.`,
  observed: 'Observado',
  observedToRelease: 'Observado hasta la liberación',
  observedNote: 'camiones importados',
  observedLast: (name, wait, at) => ` ${name}, último: ${wait} a las ${at}.`,
  unrecorded:
    'Los camiones importados no traen hora en caseta ni de liberación, así que no puede mostrarse una espera observada.',
  insideNow: 'Carriles y camiones de este momento',
  part: 'Parte del cruce',
  unstored:
    'Solo se guarda el mes simulado. Una repetición no: sus carriles y las partes del cruce se dicen solo de este momento, y las medidas, las horas de la semana y las gráficas pequeñas de todos los cruces serían del mes y no de los camiones repetidos, así que se dejan fuera.',
  tracedDays: (from, to) =>
    from === undefined && to === undefined
      ? 'camiones importados'
      : `camiones importados ${from === to || to === undefined ? from : `${from ?? 'el primer día'} a ${to}`}`,
  demand: 'Demanda',
  counted: 'camiones contados de un mes',
  provenance: (summary, month, version) =>
    `Demanda ${summary}; otros puertos contados en ${month}; modelo ${version}.`,
  imported: (trucks, days) => `importada: ${trucks}, ${days}`,
  waitTo: { primary: 'Espera hasta la caseta', release: 'Tiempo hasta la liberación' },
  figures: { meanMin: 'Media', p50Min: 'Mediana', p90Min: 'P90' },
  simulatedBaseline: 'Base simulada',
  observedOf: (withWait, trucks) => `Observado (${withWait} de ${trucks} camiones)`,
  notRecorded: 'sin registro',
};
