import type { Phrase } from '../phrase-book.ts';

/** Holidays of both countries, and how the events of a crossing are asked for. */
export const HOLIDAY_PHRASES: readonly Phrase[] = [
  ['New Year’s Day', 'Año Nuevo'],
  ['Martin Luther King Jr. Day', 'Día de Martin Luther King'],
  ['Washington’s Birthday', 'Natalicio de Washington'],
  ['Memorial Day', 'Día de los Caídos'],
  ['Juneteenth', 'Juneteenth, fin de la esclavitud'],
  ['Independence Day', 'Día de la Independencia'],
  ['Labor Day', 'Día del Trabajo de EE. UU.'],
  ['Columbus Day', 'Día de Colón'],
  ['Veterans Day', 'Día de los Veteranos'],
  ['Thanksgiving Day', 'Día de Acción de Gracias'],
  ['Christmas Day', 'Navidad'],
  ['Constitution Day', 'Día de la Constitución'],
  ['Birthday of Benito Juárez', 'Natalicio de Benito Juárez'],
  ['Labour Day', 'Día del Trabajo'],
  ['Change of president', 'Transmisión del Poder Ejecutivo Federal'],
  ['Revolution Day', 'Día de la Revolución'],
  [
    'The events of a crossing are asked for by from and to, two days such as 2024-12-02 of which to is the later; give both and nothing else.',
    'Los sucesos de un cruce se piden con from y to, dos días como 2024-12-02 de los cuales to es el posterior; dé ambos y nada más.',
  ],
];
