import type { Phrase } from '../phrase-book.ts';

/** As what a file was read, why, and what is known of the quality of such data. */
export const IMPORT_READING_PHRASES: readonly Phrase[] = [
  [
    'BTS Border Crossing Entry Data, columns in an order of their own',
    'BTS Border Crossing Entry Data, columnas en orden propio',
  ],
  [
    'BTS Border Crossing Entry Data, columns told by their contents',
    'BTS Border Crossing Entry Data, columnas reconocidas por su contenido',
  ],
  [
    'BTS Border Crossing Entry Data, layout of {year:number}',
    'BTS Border Crossing Entry Data, formato de {year}',
  ],
  [
    'BTS Border Crossing Entry Data, layout of {year:number} and {next:number}',
    'BTS Border Crossing Entry Data, formato de {year} y {next}',
  ],
  [
    'BTS Border Crossing Entry Data, layout of {year:number} and later',
    'BTS Border Crossing Entry Data, formato de {year} y posteriores',
  ],
  ['BTS Border Crossing Entry Data, months as columns', 'BTS Border Crossing Entry Data, meses en columnas'],
  [
    'BTS TransBorder Freight Data, {table:word} by {what}',
    'BTS TransBorder Freight Data, {table} por {what}',
  ],
  ['port and commodity', 'puerto y producto'],
  ['port and state', 'puerto y estado'],
  ['CBP border wait times, JSON', 'Esperas fronterizas de CBP, JSON'],
  ['CBP border wait times, XML', 'Esperas fronterizas de CBP, XML'],
  [
    'CBP border wait times, archive of {count:number} files',
    'Esperas fronterizas de CBP, {count} archivos comprimidos',
  ],
  ['CBP border wait times, hourly history', 'Esperas fronterizas de CBP, historia por hora'],
  ['CBP historical waits by date and hour', 'Esperas históricas de CBP por fecha y hora'],
  [
    'CBP historical waits by date and hour, one wait a row',
    'Esperas históricas de CBP por fecha y hora, una espera por fila',
  ],
  [
    'CBP historical waits by month, weekday and hour',
    'Esperas históricas de CBP por mes, día de la semana y hora',
  ],
  [
    'CBP historical waits by month, weekday and hour, one average a row',
    'Esperas históricas de CBP por mes, día de la semana y hora, un promedio por fila',
  ],
  ['CBP trucks by crossing', 'Camiones de CBP por cruce'],
  ['Monthly counts by port, measures as columns', 'Conteos mensuales por puerto, medidas en columnas'],
  [
    'Truck imports from Mexico by port and commodity',
    'Importaciones desde México en camión por puerto y producto',
  ],
  ['trucks by hour', 'camiones por hora'],
  ['trucks one by one', 'camiones uno por uno'],
  ['waits by hour', 'esperas por hora'],
  ['profile {name}', 'perfil {name}'],
  ['read as {encoding}.', 'leído como {encoding}.'],
  ['read as UTF-8 with byte order mark.', 'leído como UTF-8 con marca de orden de bytes.'],
  ['read as UTF-8 and UTF-8 with byte order mark.', 'leído como UTF-8 y UTF-8 con marca de orden de bytes.'],
  ['{what}, with {delimiter:word}', '{what}, con {delimiter}'],
  ['line {line:number} names {columns}', 'la línea {line} nombra {columns}'],
  ['each object names {columns}', 'cada objeto nombra {columns}'],
  ['{columns}, the dates look like {example} (JSON)', '{columns}, las fechas son como {example} (JSON)'],
  ['{columns}, the dates look like {example}', '{columns}, las fechas son como {example}'],
  ['port code, date, measure and value', 'clave de puerto, fecha, medida y valor'],
  ['port name, date, measure and value', 'nombre de puerto, fecha, medida y valor'],
  ['port code, crossing, month and trucks', 'clave de puerto, cruce, mes y camiones'],
  ['crossing, lane, date, local hour and wait', 'cruce, carril, fecha, hora local y espera'],
  [
    'crossing, lane, month, weekday, local hour and average wait',
    'cruce, carril, mes, día de la semana, hora local y espera media',
  ],
  [
    'port number, lane, local date, hour, zone, wait and open lanes',
    'número de puerto, carril, fecha local, hora, zona, espera y carriles abiertos',
  ],
  ['port, lane, time and {count:number} dates', 'puerto, carril, hora y {count} fechas'],
  [
    'port, lane, month, time and {count:number} weekdays',
    'puerto, carril, mes, hora y {count} días de la semana',
  ],
  [
    'the columns of table {table:word} by port and commodity',
    'las columnas de la tabla {table} por puerto y producto',
  ],
  [
    'the columns of table {table:word} by port and state',
    'las columnas de la tabla {table} por puerto y estado',
  ],
  ['port code, measure and the months {months}', 'clave de puerto, medida y los meses {months}'],
  ['port code, date and {measures}', 'clave de puerto, fecha y {measures}'],
  ['port name, date and {measures}', 'nombre de puerto, fecha y {measures}'],
  ['each hour is taken by the zone that it names', 'cada hora se toma según la zona que nombra'],
  ['each hour is taken by the zone that it names.', 'cada hora se toma según la zona que nombra.'],
  [
    'Each hour is taken by the zone that it names, and 0 open lanes as not stated',
    'Cada hora se toma según la zona que nombra, y 0 carriles abiertos como no dicho',
  ],
  [
    'It has port numbers with the waits and open lanes of standard and FAST commercial lanes',
    'Tiene números de puerto con las esperas y los carriles abiertos, estándar y FAST, comerciales',
  ],
  [
    "Hours are by the crossing's own clock, and of an hour that a clock change repeats the first is meant",
    'Las horas son del reloj del propio cruce, y de una hora que un cambio de reloj repite se entiende la primera',
  ],
  [
    'Every row is an import by truck, since line {line:number} names port code, chapter, month, value and shipping weight',
    'Cada fila es una importación en camión, pues la línea {line} nombra clave de puerto, capítulo, mes, valor y peso',
  ],
  [
    'Rows that differ in origin of goods, containers or state only are summed, and a weight of 0 of an export by land counts as not recorded',
    'Las filas que difieren solo en origen, contenedores o estado se suman, y un peso de 0 de una exportación por tierra cuenta como no registrado',
  ],
  ['A blank cell is an hour without data', 'Una celda en blanco es una hora sin datos'],
  [
    '{count:number} files one after the other with lines counted through: {files}',
    '{count} archivos, uno tras otro, con líneas contadas de corrido: {files}',
  ],
  ['{count:number} files one after the other: {files}', '{count} archivos, uno tras otro: {files}'],
  ['{one:word} and {other:word}', '{one} y {other}'],
  ['{one:word} and {other:word} from line {line:number}', '{one} y {other} desde la línea {line}'],
  ['passed over as no table: {files}', 'sin leer por no ser tabla: {files}'],
  [
    'Line {line:number} is data, not names, and the contents tell the columns: {columns}',
    'La línea {line} es datos, no nombres, y el contenido dice las columnas: {columns}',
  ],
  [
    'Line {line:number} names columns that are not known, and the contents tell the columns: {columns}',
    'La línea {line} nombra columnas que no se conocen, y el contenido dice las columnas: {columns}',
  ],
  ['map the columns yourself if that is wrong', 'asigne usted las columnas si eso está mal'],
  ['The header is that of profile {name}: {what}', 'El encabezado es el del perfil {name}: {what}'],
  ['As the mapping {name} says, {what}', 'Como dice la asignación {name}, {what}'],
  ['line {line:number} has {fields}', 'la línea {line} tiene {fields}'],
  [
    'the crossing in {crossing} and the time of joining in {joined}',
    'el cruce en {crossing} y la hora de formarse en {joined}',
  ],
  [
    'the crossing in {crossing}, the hour in {hour}, and the trucks in {trucks}',
    'el cruce en {crossing}, la hora en {hour} y los camiones en {trucks}',
  ],
  [
    'the crossing in {crossing}, the hour in {hour}, and the wait in {wait}',
    'el cruce en {crossing}, la hora en {hour} y la espera en {wait}',
  ],
  [
    'the crossing in {crossing}, the truck in {truck}, the time of joining in {joined}, and the time of release in {released}',
    'el cruce en {crossing}, el camión en {truck}, la hora de formarse en {joined} y la hora de liberación en {released}',
  ],
  [
    '{all} series lack {months:number} months between their first and last, such as {example}; a missing month is not a zero',
    'a {all} series les faltan {months} meses entre el primero y el último, como {example}; un mes que falta no es un cero',
  ],
  ['{some:number} of {all:number}', '{some} de {all}'],
  ['{series}, which lacks {months}', '{series}, a la que le faltan {months}'],
  [
    'imports of HS {chapter:word} by truck with Mexico at port {port:number}',
    'importaciones de HS {chapter} en camión con México en el puerto {port}',
  ],
  [
    'exports of HS {chapter:word} by truck with Mexico at port {port:number}',
    'exportaciones de HS {chapter} en camión con México en el puerto {port}',
  ],
  ['Trucks at {crossing}', 'Camiones en {crossing}'],
  ['{measure} at port {port:number}', '{measure} en el puerto {port}'],
  ['{months} and {count:number} more', '{months} y {count} más'],
  [
    '{days:number} days on which a facility is open have nothing, such as {example}; an empty day is not a day of zero',
    '{days} días en que un cruce abre no tienen nada, como {example}; un día vacío no es un día de cero',
  ],
  ['{days} at {place}, standard lanes', '{days} en {place}, carriles estándar'],
  ['{days} at {place}, FAST lanes', '{days} en {place}, carriles FAST'],
  ['{place}, standard lanes', '{place}, carriles estándar'],
  ['{place}, FAST lanes', '{place}, carriles FAST'],
  [
    'All trucks are without a time at a booth, so how long they waited for one is not known',
    'Ningún camión tiene hora de caseta, así que no se sabe cuánto la esperaron',
  ],
  [
    'Trucks are without a time at a booth, so how long they waited for one is not known',
    'Hay camiones sin hora de caseta, así que no se sabe cuánto la esperaron',
  ],
  [
    'All trucks are without a time of release, so how long they stayed is not known',
    'Ningún camión tiene hora de liberación, así que no se sabe cuánto estuvieron',
  ],
  [
    'Trucks are without a time of release, so how long they stayed is not known',
    'Hay camiones sin hora de liberación, así que no se sabe cuánto estuvieron',
  ],
  [
    'Rows say what another row of the file says; each such value is stored once',
    'Hay filas que dicen lo que otra fila del archivo dice; cada valor así se guarda una vez',
  ],
  [
    'Trucks that the file does not name joined the same lanes in the same second as another; all are kept, since they may be different trucks, but a file that repeats its rows would be counted twice',
    'Camiones que el archivo no nombra se formaron en los mismos carriles en el mismo segundo que otro; todos se conservan, pues pueden ser distintos, pero un archivo que repite sus filas se contaría dos veces',
  ],
  [
    'Waits of more than {limit:number} min at {place}, standard lanes, stand far outside the others, the longest {longest:number} min in line {line:number}; they are kept, so look whether they are real',
    'Las esperas de más de {limit} min en {place}, carriles estándar, quedan muy fuera de las demás, la más larga de {longest} min en la línea {line}; se conservan, así que vea si son reales',
  ],
  [
    'Waits of more than {limit:number} min at {place}, FAST lanes, stand far outside the others, the longest {longest:number} min in line {line:number}; they are kept, so look whether they are real',
    'Las esperas de más de {limit} min en {place}, carriles FAST, quedan muy fuera de las demás, la más larga de {longest} min en la línea {line}; se conservan, así que vea si son reales',
  ],
  [
    'Stays at {place} of more than {limit:number} min stand far outside the others, the longest {longest:number} min in line {line:number}; they are kept, so look whether they are real',
    'Las estancias en {place} de más de {limit} min quedan muy fuera de las demás, la más larga de {longest} min en la línea {line}; se conservan, así que vea si son reales',
  ],
  [
    'All {count:number} waits at {place}, are {minutes:number} min, which looks entered rather than measured',
    'Las {count} esperas en {place}, son de {minutes} min, lo que parece anotado y no medido',
  ],
  [
    'Times in an hour that a clock change repeats are taken as of its first run',
    'Las horas dentro de una que un cambio de reloj repite se toman de la primera vez',
  ],
  [
    'Times in an hour that a clock change repeats are taken as of its second run',
    'Las horas dentro de una que un cambio de reloj repite se toman de la segunda vez',
  ],
  [
    'Times in an hour that a clock change skips are taken an hour later',
    'Las horas dentro de una que un cambio de reloj salta se toman una hora después',
  ],
  [
    'Hours are published as lanes closed: nothing was measured, which is not a wait of 0',
    'Hay horas publicadas como carriles cerrados: nada se midió, y eso no es una espera de 0',
  ],
  [
    'Hours are published as missing: nothing was measured, which is not a wait of 0',
    'Hay horas publicadas como faltantes: nada se midió, y eso no es una espera de 0',
  ],
  [
    'Hours are published as update pending: nothing was measured, which is not a wait of 0',
    'Hay horas publicadas como actualización pendiente: nada se midió, y eso no es una espera de 0',
  ],
];
