import type { Phrase } from '../phrase-book.ts';

/** What each problem means and how it is mended, codes from a to k. */
export const PROBLEM_PAGE_PHRASES_A_TO_K: readonly Phrase[] = [
  [
    'The answer asked for of an import is neither its report nor the rows left out.',
    'Lo que se pide de una importación no es ni su informe ni las filas omitidas.',
  ],
  [
    'Write answer=report or answer=rejects, or leave it out.',
    'Escriba answer=report o answer=rejects, u omítalo.',
  ],
  [
    'Another value for an assumption is outside its bounds or of another kind.',
    'Otro valor para un supuesto está fuera de sus límites o es de otro tipo.',
  ],
  [
    'Give a value within the range and unit that GET /api/v1/assumptions tells.',
    'Dé un valor dentro del rango y la unidad que dice GET /api/v1/assumptions.',
  ],
  ['A policy of your own cannot be read as one.', 'Una política propia no puede leerse como tal.'],
  ['Shape it as a preset of GET /api/v1/policies.', 'Dele la forma de un preajuste de GET /api/v1/policies.'],
  [
    'Later imports replaced values of the import that is to be undone.',
    'Importaciones posteriores sustituyeron valores de la importación que se quiere deshacer.',
  ],
  [
    'Undo the later import first, which the sentence names.',
    'Deshaga primero la importación posterior, que la frase nombra.',
  ],
  ['The import was undone before.', 'La importación ya se deshizo.'],
  ['Nothing is left to do.', 'No queda nada por hacer.'],
  ['There is no import of this number.', 'No existe la importación de este número.'],
  ['Take a number from GET /api/v1/imports.', 'Tome un número de GET /api/v1/imports.'],
  [
    'The body is a form or of a kind that holds no table.',
    'El cuerpo es un formulario o de un tipo que no contiene una tabla.',
  ],
  [
    'Send the file itself as text/csv, application/json or application/gzip.',
    'Envíe el archivo mismo como text/csv, application/json o application/gzip.',
  ],
  ['The body is said to be of another kind than JSON.', 'El cuerpo dice ser de otro tipo que JSON.'],
  ['Send it with Content-Type: application/json.', 'Envíelo con Content-Type: application/json.'],
  ['The body is larger than the route takes.', 'El cuerpo es mayor de lo que la ruta acepta.'],
  ['Send less; the sentence says how much is taken.', 'Envíe menos; la frase dice cuánto se acepta.'],
  ['Another process holds the database.', 'Otro proceso tiene la base de datos.'],
  [
    'Ask again in a few seconds, as Retry-After says.',
    'Pregunte de nuevo en unos segundos, como dice Retry-After.',
  ],
  [
    'The database has reached the size that it is limited to, so nothing was stored.',
    'La base de datos alcanzó el tamaño al que está limitada, así que nada se guardó.',
  ],
  [
    'Prune old runs with garita db prune, or raise the limit.',
    'Quite corridas viejas con garita db prune, o suba el límite.',
  ],
  ['The database was written by a newer Garita.', 'La base de datos la escribió un Garita más nuevo.'],
  [
    'Update Garita, or name another file with GARITA_DB.',
    'Actualice Garita, o nombre otro archivo con GARITA_DB.',
  ],
  ['The file of the database may only be read.', 'El archivo de la base de datos solo puede leerse.'],
  ['Let the user that runs Garita write to it.', 'Permita que el usuario que corre Garita escriba en él.'],
  ['The database cannot be opened for writing.', 'La base de datos no puede abrirse para escribir.'],
  [
    'See that its folder exists and may be written to; garita doctor looks.',
    'Revise que su carpeta exista y que pueda escribirse en ella; garita doctor lo mira.',
  ],
  ['The disk is full, so nothing was stored.', 'El disco está lleno, así que nada se guardó.'],
  ['Free some space and send the request again.', 'Libere espacio y envíe de nuevo la solicitud.'],
  [
    'The disk has less room than the import may need, so nothing was read.',
    'El disco tiene menos lugar del que la importación puede necesitar, así que nada se leyó.',
  ],
  [
    'Free some space, or name a file on another disk with GARITA_DB.',
    'Libere espacio, o nombre con GARITA_DB un archivo en otro disco.',
  ],
  ['dryRun is neither true nor false.', 'dryRun no es true ni false.'],
  ['Write dryRun=true, or leave it out.', 'Escriba dryRun=true, u omítalo.'],
  ['The name of the file cannot be decoded.', 'El nombre del archivo no puede decodificarse.'],
  ['Percent-encode it as UTF-8.', 'Codifíquelo como UTF-8 con porcentajes.'],
  ['The file is larger than one import may be.', 'El archivo es mayor de lo que una importación puede ser.'],
  ['Split it, for instance by years.', 'Divídalo, por ejemplo por años.'],
  [
    'The headers are larger than the server takes.',
    'Los encabezados son mayores de lo que el servidor acepta.',
  ],
  ['Send fewer or shorter headers.', 'Envíe menos encabezados, o más cortos.'],
  [
    'The request names a host under which this server does not answer.',
    'La solicitud nombra un host con el que este servidor no contesta.',
  ],
  [
    'Use the address of the server, or add the name to HOST_NAMES.',
    'Use la dirección del servidor, o agregue el nombre a HOST_NAMES.',
  ],
  [
    'A scenario of this name is stored, and the request does not say which it would replace.',
    'Hay guardado un escenario con este nombre, y la solicitud no dice cuál sustituiría.',
  ],
  ['Send its ETag in If-Match, or take another name.', 'Envíe su ETag en If-Match, o use otro nombre.'],
  [
    'The import was cancelled before it ended; nothing was stored.',
    'La importación se canceló antes de terminar; nada se guardó.',
  ],
  ['Send the file again if it was not meant.', 'Envíe el archivo de nuevo si no era la intención.'],
  [
    'The import ended by an error of the server; nothing was stored.',
    'La importación terminó por un error del servidor; nada se guardó.',
  ],
  ['Try again, and name the requestId if it persists.', 'Intente de nuevo, y dé el requestId si persiste.'],
  ['Another process is importing into the same database.', 'Otro proceso importa en la misma base de datos.'],
  ['Send the file again when that has ended.', 'Envíe el archivo de nuevo cuando termine.'],
  ['No import of this key is under way.', 'Ninguna importación con esta clave está en curso.'],
  [
    'Look for it in GET /api/v1/imports; it may have ended.',
    'Búsquela en GET /api/v1/imports; puede haber terminado.',
  ],
  [
    'As many imports wait as the server lets wait.',
    'Ya esperan tantas importaciones como el servidor permite.',
  ],
  ['Send the file again in a minute.', 'Envíe el archivo de nuevo en un minuto.'],
  ['The server failed to answer; the fault is its own.', 'El servidor no pudo contestar; la falla es suya.'],
  [
    'Try again, and name the requestId to who looks after the server.',
    'Intente de nuevo, y dé el requestId a quien cuida el servidor.',
  ],
  ['The body is not valid JSON.', 'El cuerpo no es JSON válido.'],
  ['Correct it and send it again.', 'Corríjalo y envíelo de nuevo.'],
  [
    'A request with the same Idempotency-Key is still being answered.',
    'Una solicitud con la misma Idempotency-Key aún se está contestando.',
  ],
  ['Ask again in a second.', 'Pregunte de nuevo en un segundo.'],
  [
    'The key of the request is not of the form of a key.',
    'La clave de la solicitud no tiene la forma de una clave.',
  ],
  ['Send a UUID.', 'Envíe un UUID.'],
  [
    'The Idempotency-Key was sent before with another request.',
    'La Idempotency-Key ya se envió con otra solicitud.',
  ],
  ['Give each request a key of its own.', 'Dé a cada solicitud una clave propia.'],
  ['Another import under way has the same key.', 'Otra importación en curso tiene la misma clave.'],
  ['Give each import a key of its own.', 'Dé a cada importación una clave propia.'],
];
