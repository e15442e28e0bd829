import type { Phrase } from '../phrase-book.ts';

/** Why options of a command cannot be used, and what they may be. */
export const USAGE_PHRASES: readonly Phrase[] = [
  ['Warning: {what}', 'Aviso: {what}'],
  [
    'Nothing is asked about: name a scenario, or a port with --port, such as --port pharr.',
    'No se pregunta por nada: nombre un escenario, o un puerto con --port, como --port pharr.',
  ],
  [
    '{option} cannot stand beside a scenario, which says it itself; leave it out, or extend the scenario in a file of your own.',
    '{option} no puede ir junto a un escenario, que lo dice por sí mismo; omítalo, o extienda el escenario en un archivo propio.',
  ],
  [
    '{scenario} is of {ports}; choose one of them with --port.',
    '{scenario} es de {ports}; elija uno con --port.',
  ],
  [
    '--assume {given} is not path=number, such as service.niiScanMin=12.',
    '--assume {given} no es ruta=número, como service.niiScanMin=12.',
  ],
  [
    '--write takes all events, so that the file is whole: add --all.',
    '--write toma todos los eventos, para que el archivo esté completo: agregue --all.',
  ],
  [
    '--write takes all facilities, so that the file is whole: leave out --port.',
    '--write toma todos los cruces, para que el archivo esté completo: omita --port.',
  ],
  [
    '--write takes all families, so that the file is whole: leave out --family.',
    '--write toma todas las familias, para que el archivo esté completo: omita --family.',
  ],
  [
    '{option:option} {given} is no whole number from {low:number} to {high:number}.',
    '{option} {given} no es un número entero de {low} a {high}.',
  ],
  [
    '{option:option} {given} is not a whole number from {low:number} to {high:number}.',
    '{option} {given} no es un número entero de {low} a {high}.',
  ],
  ['{option:option} {given} is no date, such as {day:word}', '{option} {given} no es una fecha, como {day}'],
  [
    '--from {from:word} is after --to {to:word} give the earlier date first.',
    '--from {from} es posterior a --to {to} dé primero la fecha anterior.',
  ],
  [
    'Nothing can be fitted at {port}: it takes 60 weekday readings in the span and 250 trucks a weekday.',
    'Nada puede ajustarse en {port}: se necesitan 60 lecturas de días hábiles en el periodo y 250 camiones por día hábil.',
  ],
  [
    'Nothing can be fitted: it takes 60 weekday readings in the span and 250 trucks a weekday.',
    'Nada puede ajustarse: se necesitan 60 lecturas de días hábiles en el periodo y 250 camiones por día hábil.',
  ],
  [
    'Widen --from and --to, choose another port, or import more and add --imported.',
    'Amplíe --from y --to, elija otro puerto, o importe más y agregue --imported.',
  ],
  [
    '--family {given} is no family of checks; choose from {known}.',
    '--family {given} no es una familia de comprobaciones; elija entre {known}.',
  ],
  [
    'Name two to {most:number} scenarios; the first is that which the others are held against.',
    'Nombre de dos a {most} escenarios; con el primero se comparan los demás.',
  ],
  [
    'Completion for {shell} is not known; choose one of {known}.',
    'No se conoce el completado para {shell}; elija uno de {known}.',
  ],
  [
    '--runs-older-than {given} is not a number of days, such as {days:number}.',
    '--runs-older-than {given} no es un número de días, como {days}.',
  ],
  [
    'There is no table named to filter; garita export lists them, garita export TABLE takes --where.',
    'No se nombra ninguna tabla que filtrar; garita export las enumera, garita export TABLA acepta --where.',
  ],
  [
    'The condition {given} is not a column and a value, such as --where laneKind=FAST.',
    'La condición {given} no es una columna y un valor, como --where laneKind=FAST.',
  ],
  [
    '--on-conflict {given} is none of replace, keep and reject; write one of these.',
    '--on-conflict {given} no es replace, keep ni reject; escriba uno de estos.',
  ],
  [
    '--profile and --map both say how to read the file; give one of the two.',
    '--profile y --map dicen ambos cómo leer el archivo; dé uno de los dos.',
  ],
  [
    '--save-profile remembers the mapping of --map, so give that as well.',
    '--save-profile recuerda la asignación de --map, así que dé también esta.',
  ],
  [
    'The import {given} is not a number; see garita imports list for the numbers.',
    'La importación {given} no es un número; garita imports list da los números.',
  ],
  [
    '{given} names no metric; choose from {known}.',
    '{given} no nombra ninguna métrica; elija entre {known}.',
  ],
  [
    'Only one form can be printed: give {forms}, not both.',
    'Solo puede imprimirse una forma: dé {forms}, no ambas.',
  ],
  ['{one:word} or {other:word}', '{one} o {other}'],
  ['{option:option} {given} is not one of {known}.', '{option} {given} no es uno de {known}.'],
  [
    '--bom is about CSV, so give --output csv with it.',
    '--bom se refiere a CSV, así que dé con él --output csv.',
  ],
  [
    '--mix-share says how much of --commodity is carried, so give a file with it.',
    '--mix-share dice cuánto se lleva de --commodity, así que dé con él un archivo.',
  ],
  [
    '--mix-share {given} is not a share above 0 and up to 1, such as {share:number}.',
    '--mix-share {given} no es una proporción mayor que 0 y hasta 1, como {share}.',
  ],
  [
    'The commodity file {file} cannot be read ({why}): give the path of a JSON file.',
    'El archivo de producto {file} no puede leerse ({why}): dé la ruta de un archivo JSON.',
  ],
  [
    '{folder} holds a study already: go on with it by --resume, or choose another folder.',
    '{folder} ya contiene un estudio: continúelo con --resume, o elija otra carpeta.',
  ],
  [
    'The policy file {file} cannot be read ({why}): give the path of a JSON file shaped as a preset of data/policy.json.',
    'El archivo de política {file} no puede leerse ({why}): dé la ruta de un archivo JSON con la forma de un preajuste de data/policy.json.',
  ],
  [
    '--port {port} asks for effects, which need a policy: add --preset S2.',
    '--port {port} pide efectos, que necesitan una política: agregue --preset S2.',
  ],
  [
    '--preset {given} is no preset; choose from {known}.',
    '--preset {given} no es un preajuste; elija entre {known}.',
  ],
];
