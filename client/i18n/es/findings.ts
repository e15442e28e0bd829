import type { en } from '../en/findings.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  waiting: (place) => `En espera de la primera lectura de ${place}.`,
  noFacility: 'Elija un cruce para empezar.',
  justChanged: (share, place) =>
    `Se acaba de retirar ${share} del predespacho en ${place}: las primeras cifras llegan en menos de cinco minutos simulados.`,
  nothingPrecleared: (place) =>
    `Ningún camión pasa por predespacho en ${place}, así que retirarlo no cambia nada aquí.`,
  nothingWithdrawn: (place) =>
    `No se ha retirado nada, así que ambos mundos en ${place} son iguales; mueva el control para ver qué cambia.`,
  meanWas: (wait, span) => ` Los camiones esperaron ${wait} en promedio en ${span}.`,
  lead: (share, place) => `Con ${share} del predespacho retirado en ${place}, `,
  tie: 'no hay diferencia hasta ahora',
  waitLonger: (by) => `los camiones esperaron ${by} más`,
  waitShorter: (by) => `los camiones esperaron ${by} menos`,
  waitSame: 'los camiones esperaron lo mismo',
  waitUnknown: 'no hay espera que comparar, pues ningún camión llegó a una caseta en ambos mundos',
  against: (restricted, baseline) => ` (${restricted} frente a ${baseline} en promedio)`,
  queueMore: (by) => `la fila tuvo ${by} camiones más`,
  queueFewer: (by) => `la fila tuvo ${by} camiones menos`,
  queueSame: 'la fila fue igual de larga',
  valueMore: (by) => `los productos frescos perdieron ${by} más de su valor`,
  valueLess: (by) => `los productos frescos perdieron ${by} menos de su valor`,
  valueSame: 'los productos frescos perdieron el mismo valor',
  over: (span) => ` en ${span}`,
  wholeDay: 'las últimas 24 horas simuladas',
  sinceChange: (span) => `el tiempo simulado desde el cambio (${span})`,
  soFar: (span) => `el tiempo simulado hasta ahora (${span})`,
  closedNow: ' Por el momento no hay carriles abiertos.',
  and: ' y ',
  comma: ', ',
  fullStop: '.',
  lastHour: 'la última hora',
  fiveMinutes: 'los cinco minutos hasta entonces',
  fromTo: (low, high) => `de ${low} a ${high}`,
  range: (span, restricted, baseline) =>
    ` En ${span}, ocho de cada diez camiones esperaron ${restricted}, frente a ${baseline} en la base.`,
  rangeSame: (span, both) => ` En ${span}, ocho de cada diez camiones esperaron ${both} en ambos mundos.`,
  caveat:
    'Una sola historia simulada con los mismos camiones en ambos mundos, no un promedio; una simulación completa da intervalos.',
  level: (baseline, restricted, at) => `A las ${at}: base ${baseline}, restringido ${restricted}.`,
  peaks: (restricted, restrictedAt, baseline, baselineAt) =>
    ` Máximo: restringido ${restricted} a las ${restrictedAt}, base ${baseline} a las ${baselineAt}.`,
  peakBoth: (peak, at) => ` Máximo: ${peak} a las ${at} en ambos mundos.`,
  sinceTime: (at) => `desde las ${at}`,
  overAll: 'en estas horas',
  above: (by, span) => ` El restringido está ${by} por encima de la base en promedio ${span}.`,
  below: (by, span) => ` El restringido está ${by} por debajo de la base en promedio ${span}.`,
  equal: (span) => ` Ambos mundos son iguales en cada punto ${span}.`,
  equalOnAverage: (span) => ` Los dos mundos son iguales en promedio ${span}.`,
  nothing: 'Aún no hay nada que medir.',
};
