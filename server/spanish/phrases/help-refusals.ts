import type { Phrase } from '../phrase-book.ts';

/** Why a command line cannot be read at all. */
export const HELP_REFUSAL_PHRASES: readonly Phrase[] = [
  ['See garita --help.', 'Vea garita --help.'],
  ["Unknown command '{name}'.", "No existe el comando '{name}'."],
  ["Unknown option '{name}'.", "No existe la opción '{name}'."],
  ['Did you mean {name}?', '¿Quiso decir {name}?'],
  ['Did you mean one of {names}?', '¿Quiso decir una de estas: {names}?'],
  ["Missing required argument '{name}'.", "Falta el argumento '{name}'."],
  ["Option '{flags}' argument missing.", "A la opción '{flags}' le falta su valor."],
  ["Required option '{flags}' not specified.", "Falta la opción '{flags}', que es necesaria."],
  [
    "Option '{flags}' argument '{value}' is invalid.",
    "El valor '{value}' de la opción '{flags}' no es válido.",
  ],
  ['Allowed choices are {choices}.', 'Puede ser {choices}.'],
  ["Too many arguments for '{name}'.", "Sobran argumentos en '{name}'."],
  ['Too many arguments.', 'Sobran argumentos.'],
  [
    'Expected {most:number} argument but got {count:number}: {given}.',
    'Se espera {most} y se dieron {count}: {given}.',
  ],
  [
    'Expected {most:number} arguments but got {count:number}: {given}.',
    'Se esperan {most} y se dieron {count}: {given}.',
  ],
];
