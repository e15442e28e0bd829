import type { en } from '../en/preview.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  title: 'Vista previa',
  withdrawn: 'Parte retirada del predespacho',
  chart: 'Espera prevista por hora',
  subtitle: (month) => `de un camión que se forma en esa hora de un miércoles con la demanda de ${month}`,
  axis: 'Espera prevista, minutos',
  hourAxis: (zone) => `Hora de formarse, hora local (${zone})`,
  hourColumn: (zone) => `Hora, ${zone}`,
  over60: 'más de una hora',
  waiting: 'La vista previa aparece aquí en un momento.',
  traced:
    'La vista previa es de un día con demanda contada, así que no la hay de camiones importados; corra la simulación o elija la demanda contada.',
  noTrucks: 'sin camiones',
  closed: (place) => `No se espera ningún camión en ${place} este día, así que no hay nada que anticipar.`,
  nothingPrecleared: (place) =>
    `Ningún camión pasa por predespacho en ${place}, así que retirarlo no cambia nada: `,
  nothingWithdrawn: 'No se retira nada: ',
  day: (place) => `en un día hábil típico en ${place} la espera prevista`,
  peaks: (wait, at) => ` llega a ${wait} a las ${at}`,
  lead: (share) => `Con ${share} retirado, `,
  under: (policy) => `Con ${policy}, `,
  withdrawing: (share) => `Retirar ${share}`,
  tie: (subject, place) =>
    `${subject} no cambia en ${place} nada que la vista previa pueda mostrar: en un día hábil típico la espera prevista`,
  bothWorlds: ' en ambos mundos',
  against: (wait, at) => `, frente a ${wait} a las ${at} hoy`,
  mean: (restricted, baseline) => `; la media del día es ${restricted}, frente a ${baseline} hoy`,
  overAnHour: (restricted, baseline) =>
    ` ${restricted} de los camiones esperan más de una hora, frente a ${baseline} hoy.`,
  fullStop: '.',
  before: (at) =>
    ` Los camiones que llegan en la hora anterior a la apertura de carriles, desde las ${at}, esperan `,
  fluid: ' Sin azar, y si ningún camión se volviera, la espera media del día sería ',
  pair: (restricted, baseline) =>
    restricted === baseline ? `${restricted} en ambos mundos.` : `${restricted}, frente a ${baseline} hoy.`,
  leavesOut: 'Lo que la vista previa omite y la simulación incluye',
  solver: (solver, stepMin) => `Resuelto como ${solver}, en pasos de ${stepMin} min.`,
  behind: 'Las cifras de abajo son de los ajustes anteriores; se están calculando las de los nuevos.',
  renewing: 'Hay una corrida nueva en marcha; mientras termina, las cifras de abajo son de otros ajustes.',
  stale: (place, restriction, days) =>
    `Las cifras de abajo son de otros ajustes que los del formulario: ${place}, ${restriction}, ${days}. Corra la simulación para renovarlas.`,
};
