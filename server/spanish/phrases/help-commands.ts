import type { Phrase } from '../phrase-book.ts';

/** What each command does, and what it takes as its arguments. */
export const HELP_COMMAND_PHRASES: readonly Phrase[] = [
  [
    'What-if model of US-Mexico truck queues and produce spoilage under restricted preclearance.',
    'Modelo de «qué pasaría si» de las filas de camiones y la merma de productos frescos entre México y EE. UU. si se restringe el predespacho.',
  ],
  ['print the help of a command', 'imprime la ayuda de un comando'],
  [
    'take a file of counts, crossings, waits or trade into the database; the same again changes nothing',
    'lleva a la base de datos un archivo de conteos, cruces, esperas o comercio; repetirlo no cambia nada',
  ],
  [
    'path of a CSV, JSON or XML file, plain or gzip, or an archive of answers; - for standard input',
    'ruta de un archivo CSV, JSON o XML, con o sin gzip, o de un paquete de respuestas; - para la entrada estándar',
  ],
  ['list what was imported, or take an import back', 'enumera lo que se importó, o deshace una importación'],
  ['list the imports, newest first', 'enumera las importaciones, la más reciente primero'],
  [
    'remove what an import created and restore what it replaced',
    'quita lo que una importación creó y devuelve lo que sustituyó',
  ],
  ['number of the import in the list', 'número de la importación en la lista'],
  ['the same as garita imports undo', 'lo mismo que garita imports undo'],
  ['number of the import in garita imports list', 'número de la importación en garita imports list'],
  [
    'print the rows of a table, filtered; without a name, list the tables',
    'imprime las filas de una tabla, filtradas; sin nombre, enumera las tablas',
  ],
  ['name of the table, such as crossing or trade', 'nombre de la tabla, como crossing o trade'],
  [
    'how tables of any origin are read: list the profiles, show or remove one',
    'cómo se leen tablas de cualquier origen: enumera los perfiles, muestra o quita uno',
  ],
  ['list the profiles by name', 'enumera los perfiles por nombre'],
  [
    'print the mapping of a profile, which import --map takes as JSON',
    'imprime la asignación de un perfil, que import --map acepta como JSON',
  ],
  ['name of the profile', 'nombre del perfil'],
  ['forget a profile; what was imported by it stays', 'olvida un perfil; lo que se importó con él se queda'],
  [
    'restrict preclearance and compare waits, flow, produce and cost at one port with baseline',
    'restringe el predespacho y compara esperas, flujo, productos frescos y costo de un puerto con la base',
  ],
  [
    'move each assumption of a what-if alone from its P10 to its P90, widest effect on a metric first',
    'mueve cada supuesto por sí solo de su P10 a su P90, primero el de mayor efecto en una métrica',
  ],
  [
    'id or path, which says the restriction and the days itself',
    'identificador o ruta, que dice por sí mismo la restricción y los días',
  ],
  [
    'find the share of preclearance that must be kept for a metric to meet a target',
    'busca qué parte del predespacho debe conservarse para que una métrica cumpla una meta',
  ],
  [
    'id or path, of which the days and what it assumes are taken',
    'identificador o ruta, del que se toman los días y los supuestos',
  ],
  [
    'list every figure on which results rest, with its range, unit, grade and source',
    'enumera cada cifra en que se apoyan los resultados, con su rango, unidad, grado y fuente',
  ],
  [
    'list the levers of the law, or those of a preset and what each leaves of preclearance at a port',
    'enumera las palancas de la ley, o las de una lectura y lo que cada una deja del predespacho en un puerto',
  ],
  [
    'run a scenario: one of data/scenarios by its id, a YAML or JSON file, or a study script in TypeScript',
    'corre un escenario: uno de data/scenarios por su identificador, un archivo YAML o JSON, o un guion de estudio en TypeScript',
  ],
  [
    'id such as essay-implemented, or path; garita scenario list has the ids',
    'identificador como essay-implemented, o ruta; garita scenario list da los identificadores',
  ],
  [
    'run a scenario at every value of one key, or every combination of two',
    'corre un escenario en cada valor de una clave, o en cada combinación de dos',
  ],
  ['id or path', 'identificador o ruta'],
  ['ids or paths', 'identificadores o rutas'],
  [
    'hold scenarios against the first of them, on the same trucks with the same luck',
    'compara escenarios con el primero de ellos, con los mismos camiones y la misma suerte',
  ],
  [
    'two to four ids or paths, of the same days, crossings and seed',
    'de dos a cuatro identificadores o rutas, de los mismos días, cruces y semilla',
  ],
  [
    'run a manifest again and tell whether every byte of the result is the same',
    'corre de nuevo un manifiesto y dice si cada byte del resultado es el mismo',
  ],
  ['manifest.json or result.json of garita run --save', 'manifest.json o result.json de garita run --save'],
  [
    'make a brief of a run to hand on, or of two to four beside each other: HTML by default, PDF, tables',
    'hace un informe de una corrida para entregarlo, o de dos a cuatro una junto a otra: HTML si no se indica otra cosa, PDF, tablas',
  ],
  [
    'numbers of runs in the database, or result.json or manifest.json of garita run --save; others are held against the first',
    'números de corridas en la base de datos, o result.json o manifest.json de garita run --save; las demás se comparan con la primera',
  ],
  ['list, show, check and write scenario files', 'enumera, muestra, revisa y escribe archivos de escenarios'],
  ['list the scenarios of data/scenarios', 'enumera los escenarios de data/scenarios'],
  [
    'print a scenario as it stands; with --json, together with all that it extends',
    'imprime un escenario tal como está; con --json, junto con todo lo que extiende',
  ],
  [
    'check scenarios; faults are named by file, line and column',
    'revisa escenarios; las fallas se nombran por archivo, línea y columna',
  ],
  ['write a scenario to start from', 'escribe un escenario del cual partir'],
  ['a YAML file that does not exist yet', 'un archivo YAML que aún no existe'],
  [
    'print a scenario of an older version as one of this version',
    'imprime un escenario de una versión anterior como uno de esta',
  ],
  ['path of the file', 'ruta del archivo'],
  [
    'print the JSON Schema of scenario files, for editors',
    'imprime el JSON Schema de los archivos de escenarios, para editores',
  ],
  [
    'hold the simulation and the formulas against exact values of queues, each within its interval',
    'compara la simulación y las fórmulas con valores exactos de colas, cada uno dentro de su intervalo',
  ],
  [
    'predict real disruptions with frozen figures and score them beside plain models',
    'predice interrupciones reales con cifras congeladas y las califica junto a modelos sencillos',
  ],
  [
    'ids of data/events, or paths of event files',
    'identificadores de data/events, o rutas de archivos de eventos',
  ],
  [
    'fit capacity a lane, arrivals by hour and FAST share to posted waits; scored on dates not fitted to',
    'ajusta la capacidad por carril, las llegadas por hora y la proporción FAST a las esperas publicadas; se califica en fechas que el ajuste no vio',
  ],
  [
    'serve the dashboard and the API; what npm start does once the page is built',
    'sirve el tablero y la API; lo que npm start hace una vez construida la página',
  ],
  [
    'back up, restore, upgrade or slim down the database',
    'respalda, restaura, actualiza o adelgaza la base de datos',
  ],
  [
    'copy the database while others use it, and read the copy back whole',
    'copia la base de datos mientras otros la usan, y lee la copia entera',
  ],
  [
    'a file that does not exist yet; without it, in backups beside the database, of which 7 days and 4 weeks stay',
    'un archivo que aún no existe; sin él, en backups junto a la base de datos, donde se quedan 7 días y 4 semanas',
  ],
  [
    'put a backup in the place of the database, which is kept beside it',
    'pone un respaldo en el lugar de la base de datos, que se conserva a su lado',
  ],
  [
    'rehearse a loss: back up, restore elsewhere, and compare all of it; changes nothing',
    'ensaya una pérdida: respalda, restaura en otro lugar y lo compara todo; no cambia nada',
  ],
  ['a file that garita db backup wrote', 'un archivo que garita db backup escribió'],
  [
    'upgrade the database to the schema of this version, keeping a copy; every start does so too',
    'actualiza la base de datos al esquema de esta versión y guarda una copia; cada arranque lo hace también',
  ],
  [
    'tell what takes up how much, how long runs are kept, and what goes next',
    'dice qué ocupa cuánto, cuánto se conservan las corridas y qué se elimina después',
  ],
  [
    'remove old runs and give free pages back to the disk; what was imported stays',
    'quita corridas viejas y devuelve al disco las páginas libres; lo importado se queda',
  ],
  [
    'look at all that Garita needs, and say what to do about what it lacks',
    'revisa todo lo que Garita necesita, y dice qué hacer con lo que falta',
  ],
  [
    'print a script that completes commands and options: source <(garita completion bash)',
    'imprime un guion que completa comandos y opciones: source <(garita completion bash)',
  ],
  ['bash, zsh or fish', 'bash, zsh o fish'],
  [
    'print a topic as Markdown: the tutorial, commands, keys of scenarios, metrics, routes and so on',
    'imprime un tema como Markdown: el tutorial, los comandos, las claves de escenarios, las métricas, las rutas y demás',
  ],
  ['name of the topic; without one, list the topics', 'nombre del tema; sin él, enumera los temas'],
];
