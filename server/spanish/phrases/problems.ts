import { STATUS_CODES } from 'node:http';
import type { Phrase } from '../phrase-book.ts';

/** Names of HTTP statuses that Garita answers with. */
const STATUSES: Readonly<Record<number, string>> = {
  400: 'Solicitud incorrecta',
  401: 'No autorizado',
  403: 'Prohibido',
  404: 'No encontrado',
  405: 'Método no permitido',
  409: 'Conflicto',
  412: 'Falló una condición previa',
  413: 'Contenido demasiado grande',
  414: 'Dirección demasiado larga',
  415: 'Tipo de contenido no admitido',
  421: 'Solicitud mal dirigida',
  422: 'Contenido no procesable',
  428: 'Se requiere una condición previa',
  429: 'Demasiadas solicitudes',
  500: 'Error interno del servidor',
  503: 'Servicio no disponible',
  507: 'Almacenamiento insuficiente',
};

/** Why a request was refused, and how to mend it. */
export const PROBLEM_PHRASES: readonly Phrase[] = [
  ...Object.entries(STATUSES).map(([code, spanish]): Phrase => [STATUS_CODES[code]!, spanish]),
  [
    'The database {path} cannot be relied on ({problem}), so nothing is written to it any more; stop the server and go back to the newest sound backup with {command}.',
    'La base de datos {path} no es de fiar ({problem}), así que ya no se escribe en ella; detenga el servidor y vuelva al respaldo sano más reciente con {command}.',
  ],
  [
    'The database {path} cannot be relied on ({problem}), so nothing is written to it any more; there is no sound backup, so stop the server and let garita doctor --deep say what can still be read.',
    'La base de datos {path} no es de fiar ({problem}), así que ya no se escribe en ella; no hay ningún respaldo sano, así que detenga el servidor y deje que garita doctor --deep diga qué se puede leer todavía.',
  ],
  [
    'The database {path} cannot be relied on ({problem}), so nothing is written to it any more; stop the server and run garita doctor --deep.',
    'La base de datos {path} no es de fiar ({problem}), así que ya no se escribe en ella; detenga el servidor y ejecute garita doctor --deep.',
  ],
  [
    'The database {path} is damaged ({problem}); garita doctor --deep says what can still be read, and garita db restore FILE puts a backup in its place.',
    'La base de datos {path} está dañada ({problem}); garita doctor --deep dice qué se puede leer todavía, y garita db restore ARCHIVO pone un respaldo en su lugar.',
  ],
  [
    'There is no run {id}; GET /api/v1/runs lists them.',
    'No existe la corrida {id}; GET /api/v1/runs las enumera.',
  ],
  [
    'Run {id:number} has ended already, so there is nothing to cancel.',
    'La corrida {id} ya terminó, así que no hay nada que cancelar.',
  ],
  [
    'Run {id:number} is {status:word}, and only a run that is done has a manifest; GET {path:word} tells how far it is.',
    'La corrida {id} está {status}, y solo una terminada tiene manifiesto; GET {path} dice cuánto lleva.',
  ],
  ['queued', 'en espera'],
  ['running', 'en curso'],
  ['failed', 'fallida'],
  ['cancelled', 'cancelada'],
  [
    'Run {id:number} was done before manifests were kept; ask for the same again to get one.',
    'La corrida {id} se hizo antes de que se guardaran manifiestos; pida lo mismo otra vez para obtener uno.',
  ],
  [
    'The work was stopped because it needs more than {mb:number} MB of memory; ask for less at once, such as fewer days, or raise LIMIT_WORKER_MB.',
    'El trabajo se detuvo porque necesita más de {mb} MB de memoria; pida menos de una vez, por ejemplo menos días, o aumente LIMIT_WORKER_MB.',
  ],
  [
    'The work was stopped because it takes more than {seconds:number} s; ask for less at once, such as fewer days or replications, or raise LIMIT_RUN_SECONDS.',
    'El trabajo se detuvo porque tarda más de {seconds} s; pida menos de una vez, por ejemplo menos días o réplicas, o aumente LIMIT_RUN_SECONDS.',
  ],
  [
    'The work failed because its thread ended with code {code:number} before it was done; ask for it again.',
    'El trabajo falló porque su hilo terminó con el código {code} antes de acabarlo; vuelva a pedirlo.',
  ],
  [
    'The simulation failed because its figures are not numbers; ask for it again, and report it where that recurs.',
    'La simulación falló porque sus cifras no son números; vuelva a pedirla y avise si se repite.',
  ],
  [
    'The simulation failed; the server log says why.',
    'La simulación falló; el registro del servidor dice por qué.',
  ],
  [
    'There is no facility {id}; GET /api/v1/ports lists the ids, such as pharr.',
    'No existe el cruce {id}; GET /api/v1/ports enumera los identificadores, como pharr.',
  ],
  [
    "There is no port '{id}'; did you mean '{near}'? Known ports: {known}.",
    "No existe el puerto '{id}'; ¿quiso decir '{near}'? Puertos conocidos: {known}.",
  ],
  [
    "There is no policy preset '{id}'; did you mean '{near}'?",
    "No existe el preajuste '{id}'; ¿quiso decir '{near}'?",
  ],
  ['Known presets: {known}.', 'Preajustes conocidos: {known}.'],
  ["There is no port '{id}'; did you mean '{near}'?", "No existe el puerto '{id}'; ¿quiso decir '{near}'?"],
  ['Known ports: {known}.', 'Puertos conocidos: {known}.'],
  [
    "There is no assumption '{path}'; did you mean '{near}'? garita assumptions lists them all.",
    "No existe el supuesto '{path}'; ¿quiso decir '{near}'? garita assumptions los enumera todos.",
  ],
  [
    "'{match}' is in the path of no assumption of this what-if, such as {example}; garita assumptions lists them.",
    "'{match}' no está en la ruta de ningún supuesto de este escenario, como {example}; garita assumptions los enumera.",
  ],
  [
    '{path:word} must rise from {low} over {value} to {high}; put the three in order.',
    '{path} debe subir de {low} por {value} a {high}; ponga los tres en orden.',
  ],
  [
    '{path:word} is in {unit} and not a single number, so it can only be changed in the data file.',
    '{path} está en {unit} y no es un solo número, así que solo puede cambiarse en el archivo de datos.',
  ],
  [
    '{path:word} {value:word} is not {expected} (unit: {unit}).',
    '{path} {value} no es {expected} (unidad: {unit}).',
  ],
  ['a share from {low:number} to {high:number}', 'una proporción de {low} a {high}'],
  ['a number above {low:number}', 'un número mayor que {low}'],
  ['a number of {low:number} or more', 'un número de {low} o más'],
  [
    '{path:word} {value:word} lies outside its plausible range of {low:number} to {high:number} {unit}.',
    '{path} {value} queda fuera de su intervalo plausible de {low} a {high} {unit}.',
  ],
  [
    'No truck count is stored for {name}, so there is no demand to simulate: import a BTS file that covers port {port:number}.',
    'No hay conteo de camiones guardado para {name}, así que no hay demanda que simular: importe un archivo de BTS que cubra el puerto {port}.',
  ],
  [
    'No imported truck is stored for {name}, so there is none to run: import a crossing-level file of it, or ask for counted demand.',
    'No hay camión importado guardado para {name}, así que no hay ninguno que correr: importe un archivo suyo de cruces, o pida la demanda contada.',
  ],
  [
    'From {from:word} to {to:word} is not within the trace: {stored}, so choose days among these.',
    'Del {from} al {to} no está dentro de los registros: {stored}, así que elija días entre estos.',
  ],
  [
    'The trace would end on {to:word} before it begins on {from:word} {stored}.',
    'Los registros terminarían el {to} antes de empezar el {from} {stored}.',
  ],
  [
    'the imported trucks of {name} are of {from:word} to {to:word}',
    'los camiones importados de {name} son del {from} al {to}',
  ],
  [
    'From {from:word} to {to:word} are {days:number} days, and a what-if measures at most {most:number}: choose fewer of them.',
    'Del {from} al {to} son {days} días, y un escenario mide a lo más {most}: elija menos.',
  ],
  ['The what-if cannot be run: {problems}.', 'El escenario no puede correrse: {problems}.'],
  ['The tornado cannot be run: {problems}.', 'El tornado no puede correrse: {problems}.'],
  [
    'The break-even cannot be looked for: {problems}.',
    'El punto de equilibrio no puede buscarse: {problems}.',
  ],
  ['There is no such preview: {problems}.', 'No hay tal vista previa: {problems}.'],
  ['{name:word} must be {expected:clause} but is missing', '{name} debe ser {expected} pero falta'],
  ['{name:word} must be {expected:clause}, but is missing', '{name} debe ser {expected}, pero falta'],
  [
    '{name:word} must be {expected:clause} but was {sent:clause}',
    '{name} debe ser {expected} pero era {sent}',
  ],
  [
    '{name:word} must be {expected:clause}, but was {sent:clause}',
    '{name} debe ser {expected}, pero era {sent}',
  ],
  ['a whole number from {low:number} to {high:number}', 'un número entero de {low} a {high}'],
  ['a number from {low:number} to {high:number}', 'un número de {low} a {high}'],
  ['a number', 'un número'],
  ['a text', 'un texto'],
  ['true or false', 'verdadero o falso (true o false)'],
  ['one of {values}', 'uno de {values}'],
  ['an object with {fields}', 'un objeto con {fields}'],
  [
    'a number, or an object with low, mode, high, or an object with p10, median, p90',
    'un número, o un objeto con low, mode, high, o un objeto con p10, median, p90',
  ],
  ['a date such as {day:word}', 'una fecha como {day}'],
  ['the id of a facility, such as pharr', 'el identificador de un cruce, como pharr'],
  ['the id of a preset, such as S2', 'el identificador de un preajuste, como S2'],
  ['the body must be {expected}', 'el cuerpo debe ser {expected}'],
  ['{key:word} is not known (known are {known})', '{key} no se conoce (se conocen {known})'],
  [
    '{key:word} is not known in {where:word} (known are {known})',
    '{key} no se conoce en {where} (se conocen {known})',
  ],
  [
    'a tornado moves one assumption at a time on a fixed number of replications, so give whatIf.replications and leave out precision and uncertainty',
    'un tornado mueve un supuesto a la vez con un número fijo de réplicas, así que dé whatIf.replications y omita precision y uncertainty',
  ],
  [
    'replications fixes the number and precision lets the half-width decide it, so give one of the two',
    'replications fija el número y precision deja que lo decida la mitad del intervalo, así que dé una de las dos',
  ],
  [
    'replications or precision is missing: give a whole number of replications from {low:number} to {high:number}, or the precision to be reached',
    'falta replications o precision: dé un número entero de réplicas de {low} a {high}, o la precisión que debe alcanzarse',
  ],
  [
    'trace sets the days by its own from and to, so leave out days and the from beside it',
    'trace fija los días con sus propios from y to, así que omita days y el from de afuera',
  ],
  [
    'withdrawnShare and policy are two ways to restrict preclearance, so give one of the two',
    'withdrawnShare y policy son dos modos de restringir el predespacho, así que dé uno de los dos',
  ],
  [
    'withdrawnShare or policy is missing: give a share from {low:number} to {high:number}, or a preset such as {preset}',
    'falta withdrawnShare o policy: dé una proporción de {low} a {high}, o un preajuste como {preset}',
  ],
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
