import type { Phrase } from '../phrase-book.ts';

/** Why a request was refused, and how to mend it. */
export const PROBLEM_PHRASES: readonly Phrase[] = [
  [
    'There is no run {id}; GET /api/v1/runs lists them.',
    'No existe la corrida {id}; GET /api/v1/runs las enumera.',
  ],
  [
    'Run {id} is a {kind}, and reports are of what-ifs; GET /api/v1/runs/{same} has its result.',
    'La corrida {id} es de tipo {kind}, y los informes son de «qué pasaría si»; GET /api/v1/runs/{same} tiene su resultado.',
  ],
  [
    'Run {id} is {status}, and only a run that is done has a report; GET /api/v1/runs/{same} tells how far it is.',
    'La corrida {id} está en estado {status}, y solo una terminada tiene informe; GET /api/v1/runs/{same} dice cuánto lleva.',
  ],
  ['lang must be en or es but was {value}.', 'lang debe ser en o es, pero fue {value}.'],
];
