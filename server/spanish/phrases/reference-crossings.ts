import type { Phrase } from '../phrase-book.ts';

/** What the reference says of crossings, the live stream, the server and what is stored. */
export const REFERENCE_CROSSING_PHRASES: readonly Phrase[] = [
  ['All crossings, west to east.', 'Todos los cruces, de oeste a este.'],
  ['Crossings.', 'Cruces.'],
  ['Trucks counted at a crossing, by month.', 'Camiones contados en un cruce, por mes.'],
  ['Counts, oldest first.', 'Conteos, el más viejo primero.'],
  ['Waits at a crossing as CBP published them.', 'Esperas en un cruce, como CBP las publicó.'],
  [
    'A day is one at the crossing. Of more readings than limit the newest are answered.',
    'Un día es el del cruce. Si hay más lecturas que limit, se contestan las más recientes.',
  ],
  ['Readings.', 'Lecturas.'],
  [
    'What the simulated month has shown at a crossing, by five minutes, hour or day.',
    'Lo que el mes simulado ha mostrado en un cruce, por cinco minutos, hora o día.',
  ],
  [
    'A day is one at the crossing. Of more spans than limit the newest are answered.',
    'Un día es el del cruce. Si hay más tramos que limit, se contestan los más recientes.',
  ],
  ['Spans.', 'Tramos.'],
  [
    'The last simulated hour, day and month of a crossing, each as one span.',
    'La última hora, el último día y el último mes simulados de un cruce, cada uno como un tramo.',
  ],
  ['Up to the newest stored moment, or to at.', 'Hasta el momento guardado más reciente, o hasta at.'],
  ['Spans; what is not stored is left out.', 'Tramos; lo que no está guardado se omite.'],
  [
    'Waits at a crossing by hour of the local week, simulated and as posted.',
    'Esperas en un cruce por hora de la semana local, simuladas y publicadas.',
  ],
  ['Hours that are stored.', 'Horas guardadas.'],
  [
    'Holidays, real disruptions at a crossing, and what became of the law.',
    'Días festivos, interrupciones reales en un cruce, y lo que fue de la ley.',
  ],
  [
    'By the clock of the crossing. Simulated trucks know of none of them.',
    'Según el reloj del cruce. Los camiones simulados no saben de ninguno.',
  ],
  ['Events by their beginning.', 'Eventos por su comienzo.'],
  ['The last 24 simulated hours of all crossings.', 'Las últimas 24 horas simuladas de todos los cruces.'],
  [
    'Up to the newest stored moment, or to at, with the sixty minutes before it as one span.',
    'Hasta el momento guardado más reciente, o hasta at, con los sesenta minutos anteriores como un tramo.',
  ],
  ['Hours by crossing.', 'Horas por cruce.'],
  [
    'Imported trucks that the live view can replay.',
    'Camiones importados que la vista en vivo puede repetir.',
  ],
  ['One span for each crossing that has any.', 'Un tramo por cada cruce que los tiene.'],
  [
    'One working day with and without a restriction, solved in milliseconds instead of simulated.',
    'Un día hábil con y sin una restricción, resuelto en milisegundos en vez de simulado.',
  ],
  ['Both worlds by hour.', 'Ambos mundos por hora.'],
  [
    'The same of a policy of one’s own, or with other values for assumptions.',
    'Lo mismo de una política propia, o con otros valores para los supuestos.',
  ],
  [
    'A share, a preset or a dated policy; nothing is stored.',
    'Una proporción, un preajuste o una política con fechas; nada se guarda.',
  ],
  [
    'The live stream of a crossing as server-sent events.',
    'La transmisión en vivo de un cruce como eventos enviados por el servidor (SSE).',
  ],
  [
    'First a snapshot, then metrics:delta four times a second, each with EPOCH:SEQ as its id. Who comes back with the last id within a minute is told what came after it, anyone else a new snapshot. A reader who is too slow is cut.',
    'Primero una instantánea, luego metrics:delta cuatro veces por segundo, cada uno con EPOCH:SEQ como su id. Quien vuelve con el último id dentro de un minuto recibe lo que le siguió; cualquier otro, una instantánea nueva. A un lector demasiado lento se le corta.',
  ],
  ['Events without end.', 'Eventos sin fin.'],
  ['The tables of what is stored.', 'Las tablas de lo guardado.'],
  ['Tables with their columns.', 'Tablas con sus columnas.'],
  [
    'Rows of a table; any column filters by ?COLUMN=value.',
    'Filas de una tabla; cualquier columna filtra con ?COLUMNA=valor.',
  ],
  [
    'Every figure on which runs rest, with source, grade and range.',
    'Cada cifra en que se apoyan las corridas, con fuente, grado y rango.',
  ],
  ['In the order of the files.', 'En el orden de los archivos.'],
  ['Readings of the law, their levers and clauses.', 'Lecturas de la ley, sus palancas y cláusulas.'],
  ['What data/policy.json says.', 'Lo que dice data/policy.json.'],
  [
    'How the model works, how well it fits, and what it rests on.',
    'Cómo funciona el modelo, qué tan bien ajusta, y en qué se apoya.',
  ],
  ['The Method place as data.', 'La sección Método como datos.'],
  [
    'What takes up how much room, how long runs are kept, and what goes next.',
    'Qué ocupa cuánto lugar, cuánto se guardan las corridas, y qué se va después.',
  ],
  [
    'Runs that are beyond KEEP_RUNS, KEEP_RUNS_DAYS or KEEP_RUNS_MB go after the next daily backup.',
    'Las corridas que exceden KEEP_RUNS, KEEP_RUNS_DAYS o KEEP_RUNS_MB se van tras el siguiente respaldo diario.',
  ],
  ['Sizes by kind.', 'Tamaños por clase.'],
  ['Server', 'Servidor'],
  ['Whether the process answers.', 'Si el proceso contesta.'],
  [
    'Answered without a token too, as are /readyz and /healthz, which then tell their status alone.',
    'Se contesta también sin token, igual que /readyz y /healthz, que entonces dicen solo su estado.',
  ],
  ['It does.', 'Contesta.'],
  [
    'Its event loop was held up for 5 s or more in the last 20 s, as a problem not-alive.',
    'Su ciclo de eventos se detuvo 5 s o más en los últimos 20 s, como un problema not-alive.',
  ],
  [
    'Whether the server can serve: its database, its disk and its event loop.',
    'Si el servidor puede atender: su base de datos, su disco y su ciclo de eventos.',
  ],
  ['It can.', 'Puede.'],
  [
    'It cannot, as a problem not-ready that says why.',
    'No puede, como un problema not-ready que dice por qué.',
  ],
  [
    'Versions, sizes and counts, for who looks after the server.',
    'Versiones, tamaños y cuentas, para quien cuida el servidor.',
  ],
  ['Each by its name.', 'Cada una por su nombre.'],
  [
    'What the server counts of itself, for Prometheus.',
    'Lo que el servidor cuenta de sí mismo, para Prometheus.',
  ],
  ['In its text format.', 'En su formato de texto.'],
  ['This reference as OpenAPI 3.1.', 'Esta referencia como OpenAPI 3.1.'],
  ['The document.', 'El documento.'],
  ['This reference as a page.', 'Esta referencia como página.'],
  ['The page.', 'La página.'],
  [
    'What a problem means and how to mend it, as a page.',
    'Qué significa un problema y cómo corregirlo, como página.',
  ],
  ['The type of every problem is its address here.', 'El tipo de cada problema es su dirección aquí.'],
  ['How this reference looks.', 'Cómo se ve esta referencia.'],
  ['A style sheet.', 'Una hoja de estilo.'],
  ['The {place:word} place of the page.', 'La sección {place} de la página.'],
  ['Id of the crossing, such as pharr.', 'Identificador del cruce, como pharr.'],
  ['A crossing by its id.', 'Un cruce por su identificador.'],
  ['From this local day or instant on.', 'Desde este día local o instante.'],
  ['Before this one.', 'Antes de este.'],
  ['Length of a span.', 'Duración de un tramo.'],
  ['The first beginning; a local day or an instant.', 'El primer comienzo; un día local o un instante.'],
  ['The first beginning that is left out.', 'El primer comienzo que se omite.'],
  ['An instant of simulated time.', 'Un instante del tiempo simulado.'],
  [
    'The id of the last event that was read, as EventSource sends it.',
    'El id del último evento leído, como lo envía EventSource.',
  ],
  [
    'Its language; as Accept-Language prefers, unless told.',
    'Su idioma; el que prefiere Accept-Language, si no se dice.',
  ],
  ['A month, day or instant.', 'Un mes, día o instante.'],
  ['The first no longer in the answer.', 'El primero que ya no está en la respuesta.'],
  ['csv and ndjson give all rows.', 'csv y ndjson dan todas las filas.'],
  [
    'Counts the values of a column; * those of all with few.',
    'Cuenta los valores de una columna; * los de todas las que tienen pocos.',
  ],
  ['Grades by letter, such as G,B.', 'Grados por letra, como G,B.'],
  ['A part of the path or title.', 'Una parte de la ruta o del título.'],
  [
    'Answers the last 24 hours of a crossing, and has its changes follow as metrics:delta.',
    'Contesta las últimas 24 horas de un cruce, y hace que sus cambios sigan como metrics:delta.',
  ],
  [
    'Has no more changes of the crossing follow, as of a tab that nobody sees.',
    'Hace que ya no sigan cambios del cruce, como en una pestaña que nadie ve.',
  ],
  [
    'Answers all crossings as they are, and has them follow as border:now; or ends that.',
    'Contesta todos los cruces como están, y hace que sigan como border:now; o termina eso.',
  ],
  [
    'Sets the share of preclearance withdrawn in the restricted world.',
    'Fija la proporción del predespacho retirada en el mundo restringido.',
  ],
  ['Sets how many minutes are simulated in one.', 'Fija cuántos minutos se simulan en uno.'],
  ['Lets simulated time run or stand.', 'Deja correr o detiene el tiempo simulado.'],
  [
    'Moves simulated time that stands to the end of its five minutes.',
    'Lleva el tiempo simulado detenido al final de sus cinco minutos.',
  ],
  [
    'Shows the simulated month, or replays the imported trucks of a crossing.',
    'Muestra el mes simulado, o repite los camiones importados de un cruce.',
  ],
  [
    'Answers the changes after one that is known, as a client asks that finds a number missing.',
    'Contesta los cambios posteriores a uno conocido, como pide un cliente al que le falta un número.',
  ],
  [
    'What has changed at the crossing that was joined, numbered without a gap.',
    'Lo que cambió en el cruce al que se unió, numerado sin huecos.',
  ],
  [
    'All crossings about once a second, to those who watch them.',
    'Todos los cruces más o menos una vez por segundo, para quienes los ven.',
  ],
  [
    'What the model expects over the next twelve hours at the crossing that was joined.',
    'Lo que el modelo espera en las próximas doce horas en el cruce al que se unió.',
  ],
  [
    'How far a run is: a state, of which only the newest counts.',
    'Cuánto lleva una corrida: un estado, del que solo cuenta el más reciente.',
  ],
  [
    'On connecting: all changes after the { epoch, last } of auth, or null where what is stored has to be read anew.',
    'Al conectarse: todos los cambios posteriores al { epoch, last } de auth, o null donde lo guardado debe leerse de nuevo.',
  ],
  [
    'A run, import, scenario or profile has changed; numbered without a gap, and sent once it is stored.',
    'Una corrida, importación, escenario o perfil cambió; numerado sin huecos, y enviado una vez guardado.',
  ],
  [
    'The server stops and ends the connection; come back after retryMs, which differs from client to client.',
    'El servidor se detiene y termina la conexión; vuelva tras retryMs, que difiere de un cliente a otro.',
  ],
  [
    'Time until a request was answered, by route as listed.',
    'Tiempo hasta contestar una solicitud, por ruta como se enumera.',
  ],
  [
    'Answers by route as listed and by kind: 2xx, 3xx, 4xx or 5xx.',
    'Respuestas por ruta como se enumera y por clase: 2xx, 3xx, 4xx o 5xx.',
  ],
  ['Runs that came into a state.', 'Corridas que llegaron a un estado.'],
  ['Rows that imports read.', 'Filas que leyeron las importaciones.'],
  ['Sockets that are connected.', 'Sockets conectados.'],
  [
    'Sockets and readers of server-sent events that were cut, by why: slow, flood or silent.',
    'Sockets y lectores de eventos que se cortaron, por causa: slow (lento), flood (inundación) o silent (callado).',
  ],
  [
    'What waits in the process for clients of the live stream that read slowly.',
    'Lo que espera en el proceso por clientes de la transmisión en vivo que leen despacio.',
  ],
  ['Size of the write-ahead log of the database.', 'Tamaño del registro WAL de la base de datos.'],
  ['Size of the database.', 'Tamaño de la base de datos.'],
  [
    '1 while nothing is written to the database because it is damaged, else 0.',
    '1 mientras nada se escribe en la base de datos porque está dañada; si no, 0.',
  ],
  ['Daily backups that failed.', 'Respaldos diarios que fallaron.'],
  ['When the newest backup was made, 0 for never.', 'Cuándo se hizo el respaldo más reciente, 0 si nunca.'],
  [
    '95th percentile over avocado loads; no value where none crossed.',
    'Percentil 95 sobre las cargas de aguacate; sin valor donde no cruzó ninguna.',
  ],
  ['Mean over avocado loads.', 'Media sobre las cargas de aguacate.'],
];
