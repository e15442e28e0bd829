import type { en } from '../en/scenario.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  kinds: { levers: 'Palancas de la ley, una por una', timeline: 'Partes retiradas por fecha' },
  own: 'Propias',
  timeline: {
    title: 'Línea de tiempo',
    intro:
      'Cada intervalo retira una parte desde su primer día hasta el día en que termina. De dos que se traslapan vale el que empezó después.',
    track: 'Línea de tiempo dibujada',
    keys: 'Las flechas izquierda y derecha mueven un intervalo un día; con Mayús, su final; Supr lo quita. Puede arrastrarse, y también su final.',
    window: (from, to) => `Días medidos: ${from} a ${to}`,
    windowMark: 'medidos',
    span: (number, from, to, share) => `Intervalo ${number}: ${share} retirado ${from} ${to}`,
    since: (day) => `desde ${day}`,
    sinceEver: 'desde el principio',
    until: (day) => `hasta ${day}`,
    untilEver: 'sin final',
    from: 'Primer día',
    to: 'Termina el',
    share: 'Retirado, %',
    add: 'Agregar un intervalo',
    remove: 'Quitar',
    removeOf: (number) => `Quitar el intervalo ${number}`,
    none: 'Aún no hay intervalos: nada se restringe.',
    wrong: 'Debe terminar después de su primer día y retirar de 0 a 100 %.',
  },
  levers: {
    title: 'Palancas por programa y cláusula',
    intro:
      'Antes de la ley cada palanca está donde no restringe nada. Lo que usted fije vale para todos los días.',
    changed: (count) => (count === 1 ? 'Hay 1 palanca fijada' : `Hay ${count} palancas fijadas`),
    none: 'No hay palancas fijadas: nada se restringe.',
    group: (programmes, set) =>
      set === 0 ? programmes : `${programmes} (${set === 1 ? '1 fijada' : `${set} fijadas`})`,
    beforeLaw: (value) => `antes de la ley ${value}`,
    softened: (value) => `ley suavizada ${value}`,
    number: (name) => `${name}, como número`,
    reset: 'Restablecer',
    resetOf: (name) => `Restablecer ${name}`,
    resetAll: 'Restablecer todas las palancas',
    copy: 'Copiar a las palancas para ajustarlas',
    copied: (name, day) =>
      `Copiadas de ${name}, donde rigen desde el ${day}; aquí valen para todos los días.`,
    actsOn: 'Actúa sobre',
    onAll: 'todos sus programas',
    on: (name, programme) => `${name} (${programme})`,
  },
  address: {
    version: (version) =>
      `Este enlace es de la versión ${version} de la dirección y esta página conoce la versión 1, así que su escenario se dejó fuera; ábralo con la versión de Garita que lo hizo.`,
    leftOut: (parts) => `Estas partes del enlace no dicen nada posible y se dejaron fuera: ${parts}.`,
    unknownPreset: (id) => `No hay una lectura de la ley «${id}», así que elija otra restricción.`,
  },
  nothing: {
    lead: 'Nada cambia, porque ',
    zeroShare: 'no se retira nada.',
    nonePrecleared: (place) => `ningún camión en ${place} pasa por predespacho.`,
    noLever: 'no hay palancas fijadas.',
    noInterval: 'la línea de tiempo no tiene un intervalo que retire algo.',
    outside: (from, to) => `ningún intervalo de la línea de tiempo cae en los días medidos, ${from} a ${to}.`,
    presetOutside: (name, from, to) => `${name} no tiene nada en vigor en los días medidos, ${from} a ${to}.`,
    presetNothing: (name) => `${name} no fija nada distinto de antes de la ley.`,
  },
  outside: {
    lead: 'Fuera del rango plausible, así que el ajuste no dice nada de ello: ',
    one: (title, value, low, high) => `${title} ${value} (${low} a ${high})`,
    assumed: (count) =>
      count === 1
        ? 'La próxima corrida toma otro valor para 1 supuesto.'
        : `La próxima corrida toma otros valores para ${count} supuestos.`,
  },
};
