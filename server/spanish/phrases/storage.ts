import type { Phrase } from '../phrase-book.ts';

/** What the database and its disk refuse, and how to mend it. */
export const STORAGE_PHRASES: readonly Phrase[] = [
  [
    'The disk that holds {path:word} is full, so this was not written; what was stored before is intact, so free some space and try again.',
    'El disco que contiene {path} está lleno, así que esto no se escribió; lo guardado antes está intacto, así que libere espacio e intente de nuevo.',
  ],
  [
    'The database {path:word} has {limit:number} MB and may not grow further by DATABASE_MAX_MB, so this was not written; what was stored before is intact, so raise that limit, or make room by garita db prune.',
    'La base de datos {path} tiene {limit} MB y no puede crecer más por DATABASE_MAX_MB, así que esto no se escribió; lo guardado antes está intacto, así que eleve ese límite o haga lugar con garita db prune.',
  ],
  [
    'The disk for temporary files is full, so nothing of the file was stored; free some space, or name a folder on a larger disk with SQLITE_TMPDIR, and import it again.',
    'El disco de archivos temporales está lleno, así que no se guardó nada del archivo; libere espacio, o nombre una carpeta de un disco mayor con SQLITE_TMPDIR, e impórtelo de nuevo.',
  ],
  [
    'The disk for temporary files is full; free some space and send the file again.',
    'El disco de archivos temporales está lleno; libere espacio y envíe de nuevo el archivo.',
  ],
  [
    '{file} has {bytes:number} MB, so its import may need {needed:number} MB, and the disk that holds {path:word} has {free:number} MB left; nothing was read, so free some space, or name a file on another disk with GARITA_DB.',
    '{file} tiene {bytes} MB, así que su importación puede necesitar {needed} MB, y al disco que contiene {path} le quedan {free} MB; no se leyó nada, así que libere espacio, o nombre un archivo de otro disco con GARITA_DB.',
  ],
  [
    'The database took longer than the {limit:number} s that one answer may take, so it was stopped and nothing was changed; ask for fewer days or rows, or raise QUERY_DEADLINE_MS.',
    'La base de datos tardó más de los {limit} s que puede tardar una respuesta, así que se detuvo y nada cambió; pida menos días o filas, o eleve QUERY_DEADLINE_MS.',
  ],
  [
    'The database {path:word} is locked by another process; wait until it has finished, then try again.',
    'Otro proceso tiene bloqueada la base de datos {path}; espere a que termine e intente de nuevo.',
  ],
  [
    'The database {path:word} lies on a network file system ({kind}), where two processes may write at once and damage it; name a file on a disk of this machine with GARITA_DB, or set DATABASE_ON_NETWORK=allow if nothing else ever opens it.',
    'La base de datos {path} está en un sistema de archivos de red ({kind}), donde dos procesos pueden escribir a la vez y dañarla; nombre un archivo de un disco de esta máquina con GARITA_DB, o ponga DATABASE_ON_NETWORK=allow si nada más la abre nunca.',
  ],
  [
    'Another process ({owner}) imports into {path:word}, where one import goes on at a time; wait until it has ended, then try again.',
    'Otro proceso ({owner}) importa a {path}, donde se hace una importación a la vez; espere a que termine e intente de nuevo.',
  ],
  [
    'Another process ({owner}) imports; this one waits for its turn.',
    'Otro proceso ({owner}) importa; este espera su turno.',
  ],
  [
    'Kept are the newest {runs:number} runs, for {days:number} days, {bytes:number} MB together.',
    'Se conservan las {runs} corridas más recientes, por {days} días, {bytes} MB entre todas.',
  ],
  [
    'After the next daily backup of a server go {runs:number} runs ({bytes:number} MB).',
    'Tras el próximo respaldo diario de un servidor se eliminan {runs} corridas ({bytes} MB).',
  ],
];
