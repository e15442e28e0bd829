import type { Phrase } from '../phrase-book.ts';

/** What looking after the database and the installation says: `garita db` and `garita doctor`. */
export const UPKEEP_PHRASES: readonly Phrase[] = [
  [
    '{path}: {size}, schema {schema:number}, read back whole, SHA-256 {hash:word} beside it.',
    '{path}: {size}, esquema {schema}, releída entera, con SHA-256 {hash} a su lado.',
  ],
  ['Removed {name:word}, which is out of the rotation.', 'Se quitó {name}, que quedó fuera de la rotación.'],
  [
    'This puts {file} in the place of {database}, which is kept beside it.',
    'Esto pone {file} en el lugar de {database}, que se conserva a su lado.',
  ],
  [
    '{database} is now that of {file}: {size}, schema {schema:number}.',
    '{database} es ahora la de {file}: {size}, esquema {schema}.',
  ],
  ['What was there is {path}.', 'Lo que había está en {path}.'],
  ['{database} has schema {schema:number} already.', '{database} ya tiene el esquema {schema}.'],
  [
    '{database}: backed up, restored elsewhere and compared in {seconds:number} s ({size}): every page sound, {rows:number} rows of {tables:number} tables, {imports:number} imports that hold what they gave.',
    '{database}: respaldada, restaurada en otro lugar y comparada en {seconds} s ({size}): todas las páginas sanas, {rows} filas de {tables} tablas, {imports} importaciones que conservan lo que dieron.',
  ],
  [
    'Of {unknown:number} imports of an older version nothing is known.',
    'De {unknown} importaciones de una versión anterior nada se sabe.',
  ],
  [
    '{database} is upgraded from schema {before:number} to {after:number}; as it was it is kept in {copy}.',
    '{database} se actualizó del esquema {before} al {after}; como estaba se conserva en {copy}.',
  ],
  [
    'This removes runs that finished more than {days:number} days ago and rewrites {database} without its free pages.',
    'Esto quita las corridas que terminaron hace más de {days} días y reescribe {database} sin sus páginas libres.',
  ],
  ['This rewrites {database} without its free pages.', 'Esto reescribe {database} sin sus páginas libres.'],
  [
    '{database}: {before} before, {after} now; {runs:number} runs removed.',
    '{database}: {before} antes, {after} ahora; {runs} corridas quitadas.',
  ],
  [
    '{database:word} backed up, restored elsewhere and compared in {seconds:number} s ({size}): every page sound, {rows:number} rows of {tables:number} tables, {imports:number} imports that hold what they gave, {unknown:number} of an older version, of which nothing is known.',
    '{database} respaldada, restaurada en otro lado y comparada en {seconds} s ({size}): cada página sin daño, {rows} filas de {tables} tablas, {imports} importaciones que conservan lo que dieron, {unknown} de una versión anterior, de las que nada se sabe.',
  ],
  [
    '{database:word} backed up, restored elsewhere and compared in {seconds:number} s ({size}): every page sound, {rows:number} rows of {tables:number} tables, {imports:number} imports that hold what they gave.',
    '{database} respaldada, restaurada en otro lado y comparada en {seconds} s ({size}): cada página sin daño, {rows} filas de {tables} tablas, {imports} importaciones que conservan lo que dieron.',
  ],
  [
    'Kept are the newest {runs:number} runs, for {days:number} days, {size} together.',
    'Se guardan las {runs} corridas más recientes, por {days} días, {size} en total.',
  ],
  [
    'After the next daily backup of a server go {runs:number} runs ({size}).',
    'Tras el siguiente respaldo diario de un servidor se van {runs} corridas ({size}).',
  ],
  ['Rows or files', 'Filas o archivos'],
  ['Table', 'Tabla'],
  ['Size', 'Tamaño'],
  ['Nothing was changed; add --yes to do it.', 'Nada cambió; agregue --yes para hacerlo.'],
  ['Nothing was changed.', 'Nada cambió.'],
  ['Go on?', '¿Seguir?'],
  ['look', 'ver'],
  ['FAULT', 'FALLA'],
  ['Packages', 'Paquetes'],
  ['Time zones', 'Husos horarios'],
  ['Shipped data', 'Datos incluidos'],
  ['Page', 'Página'],
  ['Folder of the database', 'Carpeta de la base'],
  ['Disk', 'Disco'],
  ['Database', 'Base de datos'],
  ['Imported values', 'Valores importados'],
  ['Imported times', 'Horas importadas'],
  ['by rules that hold at the whole border', 'con reglas vigentes en toda la frontera'],
  ['all by the rules of now', 'todas con las reglas actuales'],
  [
    'the clocks of {zones} go otherwise now, and older rules read {imports}',
    'los relojes de {zones} ahora van de otro modo, y con reglas anteriores se leyeron {imports}',
  ],
  [
    'undo those with times of these zones and import their files again: garita undo NUMBER',
    'anule las que tengan horas de esos husos y vuelva a importar sus archivos: garita undo NÚMERO',
  ],
  ['none yet', 'aún ninguno'],
  [
    'not looked at; garita doctor --deep holds each against what was imported',
    'sin revisar; garita doctor --deep compara cada uno con lo que se importó',
  ],
  [
    'not looked at, since the schema is to be upgraded first',
    'sin revisar, porque primero hay que actualizar el esquema',
  ],
  ['{count:number} imports hold what they gave', '{count} importaciones conservan lo que dieron'],
  [
    'of {count:number} imported by an older version nothing is known',
    'de {count} importadas por una versión anterior nada se sabe',
  ],
  ['decayed since they were imported: {names}', 'se dañaron desde que se importaron: {names}'],
  [
    'or undo these imports and import their files again',
    'o deshaga estas importaciones e importe de nuevo sus archivos',
  ],
  ['Backups', 'Respaldos'],
  ['All is well.', 'Todo está bien.'],
  ['{faults:number} fault, {looks:number} to look at.', '{faults} falla, {looks} por ver.'],
  ['{faults:number} faults, {looks:number} to look at.', '{faults} fallas, {looks} por ver.'],
  [
    'run npm ci in the project folder, which brings Node 24, and start by npm start or npx garita',
    'ejecute npm ci en la carpeta del proyecto, que trae Node 24, y arranque con npm start o npx garita',
  ],
  ['of unknown version', 'de versión desconocida'],
  ['{version}, wrong at {zones}', '{version}, con error en {zones}'],
  [
    'run npm ci, which brings a Node with newer time zone data',
    'ejecute npm ci, que trae un Node con husos horarios más recientes',
  ],
  [
    '{count:number} crossings, every file as its schema says',
    '{count} cruces, cada archivo como dice su esquema',
  ],
  ['built', 'construida'],
  ['not built', 'sin construir'],
  ['run npm run build, or npm start', 'ejecute npm run build, o npm start'],
  ['{folder}, to be made', '{folder}, por crearse'],
  ['{folder} is read-only', '{folder} es de solo lectura'],
  [
    'let the user that runs Garita write there, or name another file with GARITA_DB',
    'permita que el usuario que corre Garita escriba ahí, o nombre otro archivo con GARITA_DB',
  ],
  [
    "{folder} is on a network file system ({kind}), where SQLite's locks cannot be relied on",
    '{folder} está en un sistema de archivos de red ({kind}), donde no se puede confiar en los candados de SQLite',
  ],
  ['name a file on a local disk with GARITA_DB', 'nombre con GARITA_DB un archivo en un disco local'],
  ['{free} GB free', '{free} GB libres'],
  [
    '{free}, less than a backup and an import may need',
    '{free}, menos de lo que un respaldo y una importación pueden necesitar',
  ],
  [
    'free some space, or garita db prune --runs-older-than {days:number}',
    'libere espacio, o garita db prune --runs-older-than {days}',
  ],
  [
    'none yet; the first start or import creates it',
    'aún no existe; el primer arranque o la primera importación la crea',
  ],
  ['schema {schema:number}, newer than {known:number}', 'esquema {schema}, más nuevo que {known}'],
  [
    'update Garita, or name another file with GARITA_DB',
    'actualice Garita, o nombre otro archivo con GARITA_DB',
  ],
  [
    'schema {schema:number}, to be upgraded to {known:number}, {size}, {what} sound',
    'esquema {schema}, por actualizar al {known}, {size}, {what} sin daño',
  ],
  ['schema {schema:number}, {size}, {what} sound', 'esquema {schema}, {size}, {what} sin daño'],
  ['every page and row', 'cada página y cada fila'],
  ['its tables', 'sus tablas'],
  [
    'put a backup in its place: garita db restore FILE',
    'ponga un respaldo en su lugar: garita db restore ARCHIVO',
  ],
  ['nothing to back up yet', 'aún no hay nada que respaldar'],
  ['{count:number}, the newest {days:number} days old', '{count}, el más reciente de hace {days} días'],
  ['none in {folder}', 'ninguno en {folder}'],
  [
    'the newest of {count:number} is {days:number} days old',
    'el más reciente de {count} es de hace {days} días',
  ],
  ['the last one failed, {why}', 'el último falló, {why}'],
  ['mend that, then run garita db backup', 'corríjalo, y luego ejecute garita db backup'],
  ['run garita db backup', 'ejecute garita db backup'],
  ['{address} is free', '{address} está libre'],
  [
    '{address} is taken, perhaps by a Garita that runs',
    '{address} está ocupado, quizá por un Garita que corre',
  ],
  ['where it is another program, start with PORT=4411', 'si es otro programa, arranque con PORT=4411'],
  ['{address} cannot be listened on ({code})', 'en {address} no se puede escuchar ({code})'],
  ['name another HOST or PORT', 'nombre otro HOST o PORT'],
  ['{count:number}, all as locked', '{count}, todos como están fijados'],
  ['not as the lock file says: {names}', 'no como dice package-lock.json: {names}'],
  ['run npm ci', 'ejecute npm ci'],
  [
    'There is no database at {path}, so nothing to copy.',
    'No hay base de datos en {path}, así que nada que copiar.',
  ],
  [
    'The file {file} exists already and a backup overwrites nothing; name another file.',
    'El archivo {file} ya existe y un respaldo no sobrescribe nada; nombre otro archivo.',
  ],
  ['There is no backup at {path}.', 'No hay respaldo en {path}.'],
  [
    'The backup {file} has the hash {hash:word} and {beside} says {stated:word}, so it was changed or damaged; take another backup.',
    'El respaldo {file} tiene el hash {hash} y {beside} dice {stated}, así que se cambió o se dañó; tome otro respaldo.',
  ],
  [
    'The file {file} is damaged ({why}); take another backup.',
    'El archivo {file} está dañado ({why}); tome otro respaldo.',
  ],
  ['rows refer to rows that are missing', 'hay filas que se refieren a filas que faltan'],
  [
    'The file {file} is no database of Garita; name another.',
    'El archivo {file} no es una base de datos de Garita; nombre otro.',
  ],
  [
    'The file {file} has schema {schema:number} and this version of Garita knows schemas up to {known:number}; update Garita.',
    'El archivo {file} tiene el esquema {schema} y esta versión de Garita conoce esquemas hasta el {known}; actualice Garita.',
  ],
  [
    'The installed better-sqlite3 carries SQLite {version:word}, which can corrupt a database in WAL mode; run npm ci to get the version that this project locks.',
    'El better-sqlite3 instalado trae SQLite {version}, que puede dañar una base de datos en modo WAL; ejecute npm ci para obtener la versión que este proyecto fija.',
  ],
  [
    'The database {file} is served by another Garita{who}; stop that one, or name another file with GARITA_DB.',
    'La base de datos {file} la sirve otro Garita{who}; deténgalo, o nombre otro archivo con GARITA_DB.',
  ],
  [
    'The database {file} is served by another Garita; stop that one, or name another file with GARITA_DB.',
    'La base de datos {file} la sirve otro Garita; deténgalo, o nombre otro archivo con GARITA_DB.',
  ],
  [
    'There is no database at {path}; start the server or import a file once, which creates it.',
    'No hay base de datos en {path}; arranque el servidor o importe un archivo una vez, que la crea.',
  ],
  [
    'The database {file} has schema {schema:number} and this version of Garita knows schemas up to {known:number}; update Garita, or name another file with GARITA_DB.',
    'La base de datos {file} tiene el esquema {schema} y esta versión de Garita conoce esquemas hasta el {known}; actualice Garita, o nombre otro archivo con GARITA_DB.',
  ],
  [
    'The database {file} has schema {schema:number} and a reader cannot lift it to {known:number}; start the server once.',
    'La base de datos {file} tiene el esquema {schema} y quien solo lee no puede llevarla al {known}; arranque el servidor una vez.',
  ],
  [
    'The file {file} is not a readable SQLite database; name another file with GARITA_DB, or move this one away to start afresh.',
    'El archivo {file} no es una base de datos SQLite legible; nombre otro archivo con GARITA_DB, o aparte este para empezar de nuevo.',
  ],
  [
    'The database {file} cannot be opened for writing ({why}); check that its folder exists as a folder that you may write to, or name another file with GARITA_DB.',
    'La base de datos {file} no puede abrirse para escribir ({why}); revise que su carpeta exista y que usted pueda escribir en ella, o nombre otro archivo con GARITA_DB.',
  ],
];
