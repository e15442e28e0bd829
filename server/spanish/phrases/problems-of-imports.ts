import type { Phrase } from '../phrase-book.ts';

/** Why a request about imports, profiles, tables or scenarios was refused, and how to mend it. */
export const IMPORT_PROBLEM_PHRASES: readonly Phrase[] = [
  [
    'Import {id:number} ({file}) was undone already; nothing is left of it.',
    'La importación {id} ({file}) ya se deshizo; nada queda de ella.',
  ],
  [
    'Import {id:number} ({file}) cannot be undone, because later imports replaced {count:number} of its values, such as {example}; undo import {next:number} ({later}) first.',
    'La importación {id} ({file}) no puede deshacerse, porque importaciones posteriores sustituyeron {count} de sus valores, como {example}; deshaga primero la importación {next} ({later}).',
  ],
  [
    'The import to undo is not named by its number; GET /api/v1/imports lists the numbers.',
    'La importación que se quiere deshacer no se nombra por su número; GET /api/v1/imports da los números.',
  ],
  [
    'There is no import {id:number}; list the imports to see which there are.',
    'No existe la importación {id}; enumere las importaciones para ver cuáles hay.',
  ],
  [
    'No import of that key is under way; it may have ended.',
    'Ninguna importación con esa clave está en curso; puede haber terminado.',
  ],
  [
    'No row was left out for a fault, so there is nothing to mend.',
    'Ninguna fila se omitió por una falla, así que no hay nada que corregir.',
  ],
  [
    '{count:number} imports are waiting already; send the file again in a minute.',
    'Ya esperan {count} importaciones; envíe el archivo de nuevo en un minuto.',
  ],
  [
    'The server is stopping; send the file again later.',
    'El servidor se está deteniendo; envíe el archivo de nuevo más tarde.',
  ],
  ['The upload broke off; send the file again.', 'El envío se cortó; envíe el archivo de nuevo.'],
  [
    'The body must be the file itself, not a form; send it as text/csv, application/json or application/gzip.',
    'El cuerpo debe ser el archivo mismo, no un formulario; envíelo como text/csv, application/json o application/gzip.',
  ],
  [
    'The body must be JSON; send it with Content-Type: application/json.',
    'El cuerpo debe ser JSON; envíelo con Content-Type: application/json.',
  ],
  ['The JSON is larger than 256 KB; send less.', 'El JSON es mayor que 256 KB; envíe menos.'],
  [
    'The body is not valid JSON; check it and send it again.',
    'El cuerpo no es JSON válido; revíselo y envíelo de nuevo.',
  ],
  [
    'The request cannot be read; check its address and headers.',
    'La solicitud no puede leerse; revise su dirección y encabezados.',
  ],
  [
    'The server failed to answer; try again, and name the request id if it persists.',
    'El servidor no pudo contestar; intente de nuevo, y dé el identificador de la solicitud si persiste.',
  ],
  [
    'The address is longer than {count:number} characters; shorten it.',
    'La dirección tiene más de {count} caracteres; acórtela.',
  ],
  [
    'The address has more than {count:number} parameters; leave some out.',
    'La dirección tiene más de {count} parámetros; omita algunos.',
  ],
  [
    'There is no {method:word} {path} here; the API is under /api/v1 and the page at /.',
    'No hay {method} {path} aquí; la API está en /api/v1 y la página en /.',
  ],
  [
    'This server does not answer under the name of the request; open it as {host} or localhost.',
    'Este servidor no contesta con el nombre de la solicitud; ábralo como {host} o localhost.',
  ],
  [
    'The request comes from a page of another site, which may not change anything here; use the page itself.',
    'La solicitud viene de una página de otro sitio, que no puede cambiar nada aquí; use la página misma.',
  ],
  [
    'dryRun is neither true nor false; leave it out, or write ?dryRun=true.',
    'dryRun no es true ni false; omítalo, o escriba ?dryRun=true.',
  ],
  [
    'policy is none of replace, keep and reject; leave it out to replace.',
    'policy no es replace, keep ni reject; omítala para sustituir.',
  ],
  [
    'answer is neither report nor rejects; leave it out for the report.',
    'answer no es report ni rejects; omítalo para el informe.',
  ],
  ['profile is given more than once; name one profile.', 'profile se da más de una vez; nombre un perfil.'],
  [
    'The file name cannot be decoded; percent-encode it as UTF-8 in X-File-Name or ?name=.',
    'El nombre del archivo no puede decodificarse; codifíquelo como UTF-8 con porcentajes en X-File-Name o ?name=.',
  ],
  [
    'X-Import-Key is not 8 to 64 letters, digits, hyphens or underscores; send a UUID.',
    'X-Import-Key no tiene de 8 a 64 letras, dígitos, guiones o guiones bajos; envíe un UUID.',
  ],
  [
    'X-Import-Mapping is not percent-encoded JSON; encode it as UTF-8.',
    'X-Import-Mapping no es JSON codificado con porcentajes; codifíquelo como UTF-8.',
  ],
  ['The profile cannot be used: {why}.', 'El perfil no puede usarse: {why}.'],
  ['The mapping cannot be used: {why}.', 'La asignación no puede usarse: {why}.'],
  ['There is no profile {name}; none is kept yet.', 'No existe el perfil {name}; aún no se guarda ninguno.'],
  ['There is no profile {name}; there are {known}.', 'No existe el perfil {name}; existen {known}.'],
  ['There is no table {name}; tables are {known}.', 'No existe la tabla {name}; las tablas son {known}.'],
  ['The question cannot be answered: {what}.', 'La pregunta no puede contestarse: {what}.'],
  [
    '{parameter:word} is no column of the table {table:word} its columns are {names}, and beside them there are port, from, to, after, limit, format and _facet',
    '{parameter} no es columna de la tabla {table} sus columnas son {names}, y además hay port, from, to, after, limit, format y _facet',
  ],
  [
    '{parameter} is asked for twice; ask for one value at a time',
    '{parameter} se pide dos veces; pida un valor a la vez',
  ],
  [
    '{name} is an instant, by which from and to bound the rows',
    '{name} es un instante, por el que from y to acotan las filas',
  ],
  [
    'M (measured), O (official), L (literature), P (press), D (derived), G (guessed), B (background, not checked)',
    'M (medida), O (oficial), L (literatura), P (prensa), D (derivada), G (conjetura), B (contexto, sin verificar)',
  ],
  ['{name:word} is {expected}, not {sent}', '{name} es {expected}, no {sent}'],
  ['a number such as 12.5', 'un número como 12.5'],
  ['a month such as 2024-01', 'un mes como 2024-01'],
  [
    'after is no place in this table; take it from next of the page before',
    'after no es un lugar de esta tabla; tómelo de next de la página anterior',
  ],
  [
    'limit is a whole number from 1 to {most:number}, not {sent}; csv and ndjson give all rows without one',
    'limit es un número entero de 1 a {most}, no {sent}; csv y ndjson dan todas las filas sin él',
  ],
  [
    '{key:word} is not known: assumptions are chosen by grade and match.',
    '{key} no se conoce: los supuestos se eligen por grade y match.',
  ],
  [
    '{what} is no grade; choose from {grades}, with commas between.',
    '{what} no es un grado; elija entre {grades}, separados por comas.',
  ],
  [
    'The query parameter {name} is neither from nor to with a day such as {day:word} or an instant such as {instant:word} nor limit with a number from {low:number} to {high:number}; correct or remove it.',
    'El parámetro {name} no es from ni to con un día como {day} o un instante como {instant} ni limit con un número de {low} a {high}; corríjalo o quítelo.',
  ],
  [
    'The query parameter {name} is neither tier with one of {tiers}, nor from or to with a day such as {day:word} or an instant such as {instant:word} nor limit with a number from {low:number} to {high:number}; correct it.',
    'El parámetro {name} no es tier con uno de {tiers}, ni from o to con un día como {day} o un instante como {instant} ni limit con un número de {low} a {high}; corríjalo.',
  ],
  [
    'The query parameter {name} is not at with an instant such as {instant:word} correct it.',
    'El parámetro {name} no es at con un instante como {instant} corríjalo.',
  ],
  [
    'runs must name two to {most:number} runs, such as {such:word} but was {given}.',
    'runs debe nombrar de dos a {most} corridas, como {such} pero fue {given}.',
  ],
  [
    'Run {id} is a {kind}, and reports are of what-ifs; GET /api/v1/runs/{same} has its result.',
    'La corrida {id} es de tipo {kind}, y los informes son de «qué pasaría si»; GET /api/v1/runs/{same} tiene su resultado.',
  ],
  [
    'Run {id} is {status}, and only a run that is done has a report; GET /api/v1/runs/{same} tells how far it is.',
    'La corrida {id} está {status}, y solo una terminada tiene informe; GET /api/v1/runs/{same} dice cuánto lleva.',
  ],
  ['lang must be en or es but was {value}.', 'lang debe ser en o es, pero fue {value}.'],
  [
    'Run {id} is {status}, and only a run that is done has a manifest; GET /api/v1/runs/{same} tells how far it is.',
    'La corrida {id} está en estado {status}, y solo una terminada tiene manifiesto; GET /api/v1/runs/{same} dice cuánto lleva.',
  ],
  [
    'There is no scenario {name}; GET /api/v1/scenarios lists them.',
    'No existe el escenario {name}; GET /api/v1/scenarios los enumera.',
  ],
  [
    'There is a scenario {name} already; send its ETag in If-Match to replace it, or take another name.',
    'Ya existe el escenario {name}; envíe su ETag en If-Match para reemplazarlo, o use otro nombre.',
  ],
  [
    'The scenario {name} is another than the request expects, so it stays as it is; read it again and send the ETag that it has now.',
    'El escenario {name} ya no es el que la solicitud espera, así que queda como está; léalo de nuevo y envíe el ETag que tiene ahora.',
  ],
  [
    'The scenario {name} came with the product and stays as it is; write one of another name that extends it.',
    'El escenario {name} vino con el producto y queda como está; escriba otro, con otro nombre, que lo extienda.',
  ],
  [
    'The Idempotency-Key was sent before with another request; give each request a key of its own.',
    'La Idempotency-Key ya se envió con otra solicitud; dé a cada solicitud una clave propia.',
  ],
];
