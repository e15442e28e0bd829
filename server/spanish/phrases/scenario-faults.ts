import type { Phrase } from '../phrase-book.ts';

/** Faults of scenario and event files, each behind the file, line and column at which it stands. */
export const SCENARIO_FAULT_PHRASES: readonly Phrase[] = [
  ['{file:place} {fault}', '{file} {fault}'],
  ['{key:key} is no key here; did you mean {near:word}', '{key} no es una clave aquí; ¿quiso decir {near}'],
  ['is no key here; did you mean {near:word}', 'no es una clave aquí; ¿quiso decir {near}'],
  ['{key:key} is missing: give {expected}', '{key} falta: dé {expected}'],
  ['{key:key} {given} is not {expected}', '{key} {given} no es {expected}'],
  [
    '{key:key} {given} is not {expected}; did you mean {near:word}',
    '{key} {given} no es {expected}; ¿quiso decir {near}',
  ],
  ['a whole number', 'un número entero'],
  ['a list', 'una lista'],
  ['an object', 'un objeto'],
  ['{keys} in an object', '{keys} en un objeto'],
  ['{one}, or {other}', '{one}, o {other}'],
  ['a day such as {day:date}', 'un día como {day}'],
  ['and {count:number} more', 'y {count} más'],
  [
    '{key:key} {to:date} is the first day no longer in force, so it must come after {from:date}',
    '{key} {to} es el primer día que ya no está en vigor, así que debe ser posterior a {from}',
  ],
  [
    "{key:key} there is no {what} '{name}'; did you mean {near:word}",
    "{key} no existe {what} '{name}'; ¿quiso decir {near}",
  ],
  ['scenario or reading of the law', 'el escenario o la lectura de la ley'],
  ['reading of the law', 'la lectura de la ley'],
  ['crossing', 'el cruce'],
  ['lever', 'la palanca'],
  ['metric', 'la métrica'],
  [
    '{key:key} share, preset and levers are three ways to restrict, so give one of the three',
    '{key} share, preset y levers son tres modos de restringir, así que dé uno de los tres',
  ],
  [
    '{key:key} trace sets the days by its own from and to, so leave out from and days beside it',
    '{key} trace fija los días con sus propios from y to, así que omita from y days a su lado',
  ],
  [
    "There is no scenario and no file '{name}'; did you mean '{near}'?",
    "No existe ni el escenario ni el archivo '{name}'; ¿quiso decir '{near}'?",
  ],
  ['Scenarios: {known}.', 'Escenarios: {known}.'],
  [
    "There is no event and no file '{name}'; did you mean '{near}'?",
    "No existe ni el evento ni el archivo '{name}'; ¿quiso decir '{near}'?",
  ],
  ['Events: {known}.', 'Eventos: {known}.'],
  ['{file} is not an event that can be run:', '{file} no es un evento que pueda correrse:'],
  [
    'The scenarios {ids} extend each other in a circle; let one of them stand alone.',
    'Los escenarios {ids} se extienden unos a otros en círculo; deje que uno se sostenga solo.',
  ],
  [
    'It is of version 0, the options of what-if as keys; garita scenario migrate writes it anew.',
    'Es de la versión 0, con las opciones de what-if como claves; garita scenario migrate lo escribe de nuevo.',
  ],
  ['It has no name, so it goes by that of its crossing.', 'No tiene nombre, así que lleva el de su cruce.'],
  [
    '{name} is no name for a scenario; use up to {most:number} small letters, digits and hyphens, such as half-at-pharr.',
    '{name} no es nombre para un escenario; use hasta {most} letras minúsculas, dígitos y guiones, como half-at-pharr.',
  ],
  [
    'The figures (hash {hash:word}) are not the frozen ones ({frozen:word}), and {event:word} is a scored event, which only frozen figures may predict: calibrate on {others}, then run garita backtest --freeze.',
    'Las cifras (hash {hash}) no son las congeladas ({frozen}), y {event} es un evento calificado, que solo cifras congeladas pueden predecir: calibre con {others}, y luego ejecute garita backtest --freeze.',
  ],
  [
    "No truck at {port} carries '{id}' yet, so say what share of its produce trucks does, such as --mix-share 0.1.",
    "Ningún camión en {port} lleva '{id}' todavía, así que diga qué proporción de sus camiones de productos frescos lo lleva, como --mix-share 0.1.",
  ],
  [
    '{what} is not a commodity: {faults}. An entry of data/commodities.json shows the shape.',
    '{what} no es un producto: {faults}. Una entrada de data/commodities.json muestra la forma.',
  ],
  ['{what} is not a commodity: {faults}.', '{what} no es un producto: {faults}.'],
  [
    'An entry of data/commodities.json shows the shape.',
    'Una entrada de data/commodities.json muestra la forma.',
  ],
  [
    '{what} is not JSON ({why}): write one entry as in data/commodities.json.',
    '{what} no es JSON ({why}): escriba una entrada como en data/commodities.json.',
  ],
  [
    'No truck count of {month:word} is stored for {port}, so there is no demand to simulate: choose a first day from {from:date} to {to:date} or import that month.',
    'No hay conteo de camiones de {month} guardado para {port}, así que no hay demanda que simular: elija un primer día del {from} al {to} o importe ese mes.',
  ],
];
