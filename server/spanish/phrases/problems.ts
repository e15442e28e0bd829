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
];
