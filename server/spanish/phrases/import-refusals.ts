import type { Phrase } from '../phrase-book.ts';

/** Why a file was refused as a whole, and how to mend it. */
export const IMPORT_REFUSAL_PHRASES: readonly Phrase[] = [
  ['The import of {file} came to no end.', 'La importación de {file} no llegó a su fin.'],
  ['The undo came to no end.', 'La anulación no llegó a su fin.'],
  [
    'There is no file {file}; check its name and folder.',
    'No existe el archivo {file}; revise su nombre y carpeta.',
  ],
  [
    '{file} is a folder, not a file; name one file in it.',
    '{file} es una carpeta, no un archivo; nombre un archivo de ella.',
  ],
  [
    'The file {file} is empty, so there is nothing to import; download or save it again.',
    'El archivo {file} está vacío, así que no hay nada que importar; descárguelo o guárdelo de nuevo.',
  ],
  [
    'The file {file} has a header but no rows, so there is nothing to import; download or save it again.',
    'El archivo {file} tiene encabezado pero ninguna fila, así que no hay nada que importar; descárguelo o guárdelo de nuevo.',
  ],
  [
    'The file {file} is JSON without a single row, so there is nothing to import; download it again.',
    'El archivo {file} es JSON sin una sola fila, así que no hay nada que importar; descárguelo de nuevo.',
  ],
  [
    'The archive {file} is damaged and cannot be unpacked; download it again.',
    'El archivo comprimido {file} está dañado y no puede descomprimirse; descárguelo de nuevo.',
  ],
  [
    'The gzip file {file} is damaged and cannot be unpacked; download it again.',
    'El archivo gzip {file} está dañado y no puede descomprimirse; descárguelo de nuevo.',
  ],
  [
    'The gzip file {file} ends too early, so its last rows are missing; download it again.',
    'El archivo gzip {file} termina antes de tiempo, así que faltan sus últimas filas; descárguelo de nuevo.',
  ],
  [
    'The file {file} is packed inside a packed file, which is unpacked once only; unpack it first.',
    'El archivo {file} está comprimido dentro de otro comprimido, que se descomprime una sola vez; descomprímalo primero.',
  ],
  [
    'The archive {file} holds tables of {count:number} kinds, which are no one table: {tables}; unpack it and import the files of one kind at a time, each alone or in an archive of their own.',
    'El archivo comprimido {file} contiene tablas de {count} clases, que no son una sola tabla: {tables}; descomprímalo e importe los archivos de una clase a la vez, cada uno solo o en un comprimido propio.',
  ],
  [
    'The header of {file} (line {line:number}) names the column {column} twice, so its values are ambiguous; remove one of the two columns.',
    'El encabezado de {file} (línea {line}) nombra dos veces la columna {column}, así que sus valores son ambiguos; quite una de las dos.',
  ],
  [
    'The mapping {mapping} names the column {column}, which the file has twice, so its values are ambiguous; rename or remove one of the two.',
    'La asignación {mapping} nombra la columna {column}, que el archivo tiene dos veces, así que sus valores son ambiguos; renombre o quite una de las dos.',
  ],
  [
    'The mapping {mapping} names the column {columns}, which the file does not have: its columns are {known}; map the field to one of these.',
    'La asignación {mapping} nombra la columna {columns}, que el archivo no tiene: sus columnas son {known}; asigne el campo a una de estas.',
  ],
  [
    'The file is an annual summary of BTS TransBorder Freight Data, without months (no column MONTH); import the monthly table {table:word} by port and commodity, from the same download.',
    'El archivo es un resumen anual de BTS TransBorder Freight Data, sin meses (sin columna MONTH); importe la tabla mensual {table} por puerto y producto, de la misma descarga.',
  ],
  [
    'The file is table dot2 of BTS TransBorder Freight Data, by state and commodity without ports (no column DEPE); import the monthly table {table:word} by port and commodity, from the same download.',
    'El archivo es la tabla dot2 de BTS TransBorder Freight Data, por estado y producto sin puertos (sin columna DEPE); importe la tabla mensual {table} por puerto y producto, de la misma descarga.',
  ],
  [
    'The header of {file} (line {line:number}) looks like {layout} but lacks the column {column}, so trucks, containers and people cannot be told apart; download the file again with all its columns.',
    'El encabezado de {file} (línea {line}) se parece a {layout} pero le falta la columna {column}, así que no se distinguen camiones, contenedores y personas; descargue de nuevo el archivo con todas sus columnas.',
  ],
  [
    'The header of {file} (line {line:number}) looks like {layout} but lacks the column {column}; download the file again with all its columns.',
    'El encabezado de {file} (línea {line}) se parece a {layout} pero le falta la columna {column}; descargue de nuevo el archivo con todas sus columnas.',
  ],
  [
    'The header of {file} (line {line:number}) looks like {layout} but lacks the columns {columns}; download the file again with all its columns.',
    'El encabezado de {file} (línea {line}) se parece a {layout} pero le faltan las columnas {columns}; descargue de nuevo el archivo con todas sus columnas.',
  ],
  [
    'Line {line:number} of {file} cannot be read as CSV ({reason}); nothing was stored, so mend the quotes there or download the file again.',
    'La línea {line} de {file} no puede leerse como CSV ({reason}); no se guardó nada, así que corrija ahí las comillas o descargue de nuevo el archivo.',
  ],
  ['a quote stands inside an unquoted cell', 'hay comillas dentro de una celda sin entrecomillar'],
  ['a quoted cell is never closed', 'una celda entrecomillada nunca se cierra'],
  ['text follows a closing quote', 'hay texto después de unas comillas de cierre'],
  [
    'Line {line:number} of {file} opens a quoted cell that is not closed within 1 MB; mend the quotes there.',
    'La línea {line} de {file} abre una celda entrecomillada que no se cierra en 1 MB; corrija ahí las comillas.',
  ],
  [
    'Line {line:number} of {file} is longer than 1 MB, which no row of a CSV file is; check that it is the right file.',
    'La línea {line} de {file} mide más de 1 MB, y ninguna fila de un CSV mide tanto; revise que sea el archivo correcto.',
  ],
  [
    'Line {line:number} of {file} is neither UTF-8 text like the lines before it nor Windows-1252, so its letters cannot be trusted; save the file again as CSV UTF-8.',
    'La línea {line} de {file} no es texto UTF-8 como las anteriores ni Windows-1252, así que no se puede confiar en sus letras; guarde de nuevo el archivo como CSV UTF-8.',
  ],
  [
    'The file {file} is damaged UTF-16 text near line {line:number}; save it again as CSV UTF-8.',
    'El archivo {file} es texto UTF-16 dañado cerca de la línea {line}; guárdelo de nuevo como CSV UTF-8.',
  ],
  [
    'The file {file} is not the {encoding:word} text that it should be, so its letters cannot be trusted; download it again.',
    'El archivo {file} no es el texto {encoding} que debería ser, así que no se puede confiar en sus letras; descárguelo de nuevo.',
  ],
  [
    'Line {line:number} of {file} holds a zero byte, which no text has; download or save the file again.',
    'La línea {line} de {file} contiene un byte cero, que ningún texto tiene; descargue o guarde de nuevo el archivo.',
  ],
  [
    'The file {file} is {kind}, not CSV text; {remedy}.',
    'El archivo {file} es {kind}, no texto CSV; {remedy}.',
  ],
  ['Zstandard-compressed data', 'datos comprimidos con Zstandard'],
  ['xz-compressed data', 'datos comprimidos con xz'],
  ['bzip2-compressed data', 'datos comprimidos con bzip2'],
  ['a GIF image', 'una imagen GIF'],
  ['a PNG image', 'una imagen PNG'],
  ['a JPEG image', 'una imagen JPEG'],
  ['a PDF document', 'un documento PDF'],
  ['an Excel workbook', 'un libro de Excel'],
  ['an old Excel workbook', 'un libro de Excel antiguo'],
  ['a SQLite database', 'una base de datos SQLite'],
  ['a Parquet file', 'un archivo Parquet'],
  [
    'binary (a zero byte stands in its first {count:number} bytes)',
    'binario (hay un byte cero en sus primeros {count} bytes)',
  ],
  [
    'unpack it first (only gzip, ZIP and tar.gz are unpacked here)',
    'descomprímalo primero (aquí solo se descomprimen gzip, ZIP y tar.gz)',
  ],
  ['download the CSV export of the data set again', 'descargue de nuevo la exportación CSV de los datos'],
  ['save the sheet as CSV UTF-8 and import that', 'guarde la hoja como CSV UTF-8 e impórtela'],
  [
    'The file {file} is a web page or other markup (it starts with {start}), not CSV text: the download answered with a page, so download the CSV export again.',
    'El archivo {file} es una página web u otro marcado (empieza con {start}), no texto CSV: la descarga contestó con una página, así que descargue de nuevo la exportación CSV.',
  ],
  [
    'The file {file} is JSON whose first object has the fields {fields}, which no known layout has; {known}.',
    'El archivo {file} es JSON cuyo primer objeto tiene los campos {fields}, que ningún formato conocido tiene; {known}.',
  ],
  [
    'The first line of {file} is {header}, read with {delimiter} between cells, which is the header of no known layout; {known}.',
    'La primera línea de {file} es {header}, leída con {delimiter} entre celdas, que no es el encabezado de ningún formato conocido; {known}.',
  ],
  [
    "what is known by its header is monthly counts of BTS (with Port Code, Date, Measure and Value) and of CBP by crossing, tables of BTS TransBorder Freight Data, and waits of CBP's feed and historical pages; of any other table of crossings, trucks or waits, map the columns by hand",
    'por su encabezado se conocen los conteos mensuales de BTS (con Port Code, Date, Measure y Value) y de CBP por cruce, las tablas de BTS TransBorder Freight Data, y las esperas del servicio y de las páginas históricas de CBP; en cualquier otra tabla de cruces, camiones o esperas, asigne las columnas a mano',
  ],
  ['commas', 'comas'],
  ['tabs', 'tabuladores'],
  ['semicolons', 'punto y coma'],
  ['pipes', 'barras verticales'],
  [
    'The first line of {file} has {cell}, which is data and no name of a column, and its columns cannot be told by their contents; put a line with their names above it, such as crossing, arrival and exit.',
    'La primera línea de {file} tiene {cell}, que es un dato y no el nombre de una columna, y sus columnas no se reconocen por su contenido; ponga encima una línea con sus nombres, como crossing, arrival y exit.',
  ],
  [
    'The archive {file} holds more than the {count:number} MB that one may; split it by months.',
    'El archivo comprimido {file} contiene más de los {count} MB permitidos; divídalo por meses.',
  ],
  [
    'The file {file} holds more than the {count:number} {unit:word} that one import may have; split it by years.',
    'El archivo {file} contiene más de los {count} {unit} que puede tener una importación; divídalo por años.',
  ],
  [
    'The file {file} unpacks to more than {count:number} times its size, which no table does; check where it comes from, or unpack it and import what is in it.',
    'El archivo {file} se descomprime a más de {count} veces su tamaño, lo que ninguna tabla hace; revise de dónde viene, o descomprímalo e importe su contenido.',
  ],
  [
    'The upload is larger than the {count:number} MB that one import may have; split it by years.',
    'El envío es mayor que los {count} MB que puede tener una importación; divídalo por años.',
  ],
  [
    'The import of {file} was cancelled; nothing of it is stored.',
    'La importación de {file} se canceló; nada de ella está guardado.',
  ],
  [
    'The file {file} is JSON, but {what}; download it again, as an array of objects or as CSV.',
    'El archivo {file} es JSON, pero {what}; descárguelo de nuevo, como lista de objetos o como CSV.',
  ],
  [
    'it ends inside an object, so its last rows are missing',
    'termina dentro de un objeto, así que faltan sus últimas filas',
  ],
  ['it is no array of objects', 'no es una lista de objetos'],
  ['its rows are lists whose columns it does not name', 'sus filas son listas cuyas columnas no nombra'],
  ['object {count:number} cannot be read', 'el objeto {count} no puede leerse'],
  ['one object is longer than {count:number} MB', 'un objeto mide más de {count} MB'],
  [
    'The file {file} is broken JSON ({reason}), so it may have been cut short; download it again.',
    'El archivo {file} es JSON incompleto ({reason}), así que pudo haberse cortado; descárguelo de nuevo.',
  ],
  [
    'The file {file} is broken XML ({reason}), so it may have been cut short; download it again.',
    'El archivo {file} es XML incompleto ({reason}), así que pudo haberse cortado; descárguelo de nuevo.',
  ],
  ['elements are nested too deeply', 'los elementos están anidados demasiado hondo'],
  [
    'The first rows do not tell how times are written, so {taken}, but {cell} in line {line:number} cannot be meant so; say with the mapping that {other}.',
    'Las primeras filas no dicen cómo se escriben las horas, así que {taken}, pero {cell} en la línea {line} no puede querer decir eso; diga con la asignación que {other}.',
  ],
  ['dates are read as {order:word}', 'las fechas se leen como {order}'],
  ['month/day/year', 'mes/día/año'],
  ['day/month/year', 'día/mes/año'],
  ['year/month/day', 'año/mes/día'],
  ['hours are named by their start, 0 to 23', 'las horas se nombran por su inicio, 0 a 23'],
  ['hours are named by their end, 1 to 24', 'las horas se nombran por su final, 1 a 24'],
  [
    'The file {file} holds no wait of a commercial lane; import an answer of the feed itself ({addresses}).',
    'El archivo {file} no contiene ninguna espera de un carril comercial; importe una respuesta del servicio mismo ({addresses}).',
  ],
  [
    'The file {file} holds no wait of a commercial lane: it is {what}; import an answer of the feed itself ({addresses}).',
    'El archivo {file} no contiene ninguna espera de un carril comercial: es {what}; importe una respuesta del servicio mismo ({addresses}).',
  ],
  ['the list of crossings', 'la lista de cruces'],
  [
    'the graph of one day, whose hours carry no sure date',
    'la gráfica de un día, cuyas horas no llevan una fecha segura',
  ],
  [
    'The file {file} of the archive holds no published waits',
    'El archivo {file} del comprimido no contiene esperas publicadas',
  ],
  ['leave it out, or download it again', 'omítalo, o descárguelo de nuevo'],
  [
    '{bad:number} of the {all:number} {unit:word} of {file} cannot be used, more than {limit:number} %, so nothing was stored: {why}.',
    '{bad} de {all} {unit} de {file} no pueden usarse, más de {limit} %, así que no se guardó nada: {why}.',
  ],
  ['rows', 'filas'],
  ['objects', 'objetos'],
  ['waits', 'esperas'],
  ['line {line:number}: {what}', 'línea {line}: {what}'],
  ['{fix} ({count:number} rows)', '{fix} ({count} filas)'],
  ['{fix} ({count:number} row)', '{fix} ({count} fila)'],
  [
    'The values are in the column {column}, which is not of single trucks; write whole counts, under the name Value.',
    'Los valores están en la columna {column}, que no es de camiones sueltos; escriba conteos enteros, bajo el nombre Value.',
  ],
  [
    '{file} gives {count:number} values that differ from those stored, such as {example} in line {line:number}, so nothing was stored; leave them out, or import with the policy replace or keep.',
    '{file} da {count} valores que difieren de los guardados, como {example} en la línea {line}, así que no se guardó nada; omítalos, o importe con la política replace o keep.',
  ],
  [
    '{file} gives 1 value that differs from that stored, such as {example} in line {line:number}, so nothing was stored; leave it out, or import with the policy replace or keep.',
    '{file} da 1 valor que difiere del guardado, como {example} en la línea {line}, así que no se guardó nada; omítalo, o importe con la política replace o keep.',
  ],
];
