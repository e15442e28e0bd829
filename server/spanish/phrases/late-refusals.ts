import type { Phrase } from '../phrase-book.ts';

/** Refusals over HTTP of limits, tokens, pages, forms of answers, scenarios and of requests sent twice. */
export const LATE_REFUSAL_PHRASES: readonly Phrase[] = [
  ['There is no problem {code}; GET /api lists them.', 'No existe el problema {code}; GET /api los enumera.'],
  [
    'There were {count:number} wrong tokens from this address; wait {minutes:number} minutes, then try the right one.',
    'Hubo {count} tokens equivocados desde esta dirección; espere {minutes} minutos, y luego pruebe con el correcto.',
  ],
  [
    'This server answers only with its token: open the address that it printed at its start, or send Authorization: Bearer.',
    'Este servidor contesta solo con su token: abra la dirección que imprimió al arrancar, o envíe Authorization: Bearer.',
  ],
  ['The body is larger than 256 KB; send less.', 'El cuerpo es mayor que 256 KB; envíe menos.'],
  [
    'The events of a crossing are asked for by from and to, two days such as {day:date} of which to is the later; give both and nothing else.',
    'Los eventos de un cruce se piden con from y to, dos días como {day} de los que to es el posterior; dé ambos y nada más.',
  ],
  [
    'The event loop was held up for seconds; start the server again if that lasts.',
    'El ciclo de eventos se detuvo por segundos; arranque de nuevo el servidor si eso persiste.',
  ],
  [
    'The server cannot serve now ({why}); garita doctor says what to do.',
    'El servidor no puede atender ahora ({why}); garita doctor dice qué hacer.',
  ],
  [
    'The request came too slowly and was given up; send it again on a faster line.',
    'La solicitud llegó muy despacio y se abandonó; envíela de nuevo por una línea más rápida.',
  ],
  [
    'The headers are larger than 16 KB together; send less.',
    'Los encabezados juntos son mayores que 16 KB; envíe menos.',
  ],
  [
    'This address asked more than {count:number} times in {minutes:number} min; wait as long as Retry-After says, or raise {setting:word}',
    'Esta dirección preguntó más de {count} veces en {minutes} min; espere lo que dice Retry-After, o suba {setting}',
  ],
  [
    'There is no {method:word} {path} here; the API is under /api/v1, and GET /api lists it.',
    'No hay {method} {path} aquí; la API está en /api/v1, y GET /api la enumera.',
  ],
  [
    'There is no {method:word} {path} here; it knows {methods}.',
    'No hay {method} {path} aquí; se conoce {methods}.',
  ],
  [
    'Idempotency-Key is not 1 to 200 characters of ASCII without spaces; send a UUID.',
    'Idempotency-Key no tiene de 1 a 200 caracteres ASCII sin espacios; envíe un UUID.',
  ],
  [
    'A request with this Idempotency-Key is still being answered; ask again in a second.',
    'Una solicitud con esta Idempotency-Key aún se está contestando; pregunte de nuevo en un segundo.',
  ],
  [
    'The query parameter {name} is neither limit with a number from 1 to {most:number} nor after with the next of an answer; correct or remove it.',
    'El parámetro {name} no es limit con un número de 1 a {most} ni after con el next de una respuesta; corríjalo o quítelo.',
  ],
  [
    'The query parameter {name} is not the next of an answer; leave it out for the first page.',
    'El parámetro {name} no es el next de una respuesta; omítalo para la primera página.',
  ],
  [
    'The query parameter {name} is neither from nor to with a day such as {day:date} or an instant such as {instant:date} nor limit with a number from {low:number} to {high:number}; correct or remove it.',
    'El parámetro {name} no es from ni to con un día como {day} o un instante como {instant} ni limit con un número de {low} a {high}; corríjalo o quítelo.',
  ],
  ['the id of a facility, such as pharr, {rest}', 'el identificador de un cruce, como pharr, {rest}'],
  ['the id of a preset, such as S2, {rest}', 'el identificador de un preajuste, como S2, {rest}'],
  [
    'an object of numbers or beliefs by the paths of assumptions',
    'un objeto de números o creencias por las rutas de los supuestos',
  ],
  [
    'format is none of json, csv and ndjson; leave it out for JSON.',
    'format no es json, csv ni ndjson; omítalo para JSON.',
  ],
  ['format is neither json nor yaml; leave it out.', 'format no es json ni yaml; omítalo.'],
  [
    'Run {id} is {status}, and only a run that is done has rows; GET /api/v1/runs/{same} tells how far it is.',
    'La corrida {id} está {status}, y solo una terminada tiene filas; GET /api/v1/runs/{same} dice cuánto lleva.',
  ],
  [
    'There is no such scenario any more, so none was replaced; leave If-Match out to write a new one.',
    'Ya no existe tal escenario, así que ninguno se sustituyó; omita If-Match para escribir uno nuevo.',
  ],
  [
    'The scenario has {count:number} faults, the first in line {line:number}, column {column:number}: {what}; mend what errors lists and send it again.',
    'El escenario tiene {count} fallas, la primera en la línea {line}, columna {column}: {what}; corrija lo que errors enumera y envíelo de nuevo.',
  ],
  [
    'The scenario has 1 fault, the first in line {line:number}, column {column:number}: {what}; mend what errors lists and send it again.',
    'El escenario tiene una falla, en la línea {line}, columna {column}: {what}; corrija lo que errors enumera y envíelo de nuevo.',
  ],
  [
    'An import with the key {key} is under way; give each a key of its own.',
    'Una importación con la clave {key} está en curso; dé a cada una su propia clave.',
  ],
  [
    'The upload is larger than the {size} that one import may have; split it by years.',
    'El envío es mayor que los {size} que una importación puede tener; divídalo por años.',
  ],
  [
    'The file {file} holds more than the {size} that one import may have; split it by years.',
    'El archivo {file} contiene más de los {size} que una importación puede tener; divídalo por años.',
  ],
  [
    'The archive {file} holds {what} in a compression that is not read here; unpack it and import the file.',
    'El paquete {file} contiene {what} en una compresión que aquí no se lee; desempáquelo e importe el archivo.',
  ],
  [
    'The file holds more than {count:number} sums of trade, which are kept until its end; split it by years.',
    'El archivo contiene más de {count} sumas de comercio, que se guardan hasta su final; divídalo por años.',
  ],
  [
    '{column} is no column of the table {table}; its columns are {names}, and beside them there are port, from, to, after, limit, format, bom and _facet',
    '{column} no es columna de la tabla {table}; sus columnas son {names}, y además hay port, from, to, after, limit, format, bom y _facet',
  ],
  [
    'the values of {column} are not counted; _facet is a column other than an instant, or * for {names}',
    'los valores de {column} no se cuentan; _facet es una columna que no sea un instante, o * para {names}',
  ],
  [
    'the rows of {table} have no date that {name} could bound; filter by month, weekday or hour',
    'las filas de {table} no tienen fecha que {name} pudiera acotar; filtre por month, weekday u hour',
  ],
  [
    '{name:word} is a month such as 2024-01, a day such as 2024-01-31 or an instant such as {instant:date}, not {sent}',
    '{name} es un mes como 2024-01, un día como 2024-01-31 o un instante como {instant}, no {sent}',
  ],
  ['the format is {known}, not {sent}', 'el formato es {known}, no {sent}'],
  [
    'Another value is stored for the same key, which is kept',
    'Hay guardado otro valor para la misma clave, que se conserva',
  ],
  [
    '{file} gives {count:number} value that differs from that stored, such as {example} in line {line:number}, so nothing was stored; leave it out, or import with the policy replace or keep.',
    '{file} da {count} valor distinto del guardado, como {example} en la línea {line}, así que nada se guardó; omítalo, o importe con la regla replace o keep.',
  ],
  [
    '{file} has {size}, so its import may need {need}, and the disk that holds {folder} has {left} left; nothing was read, so free some space, or name a file on another disk with GARITA_DB.',
    '{file} tiene {size}, así que su importación puede necesitar {need}, y al disco de {folder} le quedan {left}; nada se leyó, así que libere espacio, o nombre con GARITA_DB un archivo en otro disco.',
  ],
];
