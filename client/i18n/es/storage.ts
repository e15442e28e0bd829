import type { en } from '../en/storage.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  title: 'Espacio en disco',
  intro: 'Lo guardado por clase y tamaño, y lo que Garita elimina por sí misma.',
  measuring: 'Midiendo…',
  table: 'Lo que ocupa espacio',
  kind: 'Clase',
  rows: 'Filas o archivos',
  size: 'Tamaño',
  total: (bytes, free) => `${bytes} en total; quedan ${free} libres en el disco.`,
  kept: (runs, days, bytes) =>
    `Se conservan las ${runs} corridas más recientes, por ${days} días desde su fin y a lo más ${bytes} entre todas. Lo que usted importó, y los escenarios, se quedan hasta que los elimine.`,
  due: (runs, bytes) =>
    `Tras el próximo respaldo diario se eliminan las corridas más antiguas: ${runs}, que ocupan ${bytes}.`,
  noneDue: 'Nada se elimina tras el próximo respaldo diario.',
  nextDue: (day) => `La corrida más antigua se elimina el ${day} a lo más pronto.`,
  kinds: {
    'import-ledger': 'Lista de importaciones, con las filas omitidas',
    runs: 'Corridas y sus resultados',
    'roll-ups': 'Historia del mes simulado',
    scenarios: 'Sus escenarios',
    'kept-answers': 'Respuestas conservadas un día para solicitudes repetidas',
    changes: 'Registro de cambios',
    'free-pages': 'Libre dentro del archivo',
    'write-ahead-log': 'Registro de escritura anticipada',
    backups: 'Respaldos',
    'earlier-schemas': 'Versiones anteriores de la base de datos',
  },
};
