import type { Phrase } from '../phrase-book.ts';

/** What each option of the command line does. */
export const HELP_OPTION_PHRASES: readonly Phrase[] = [
  [
    'print the versions of Garita, its model and what it runs on',
    'imprime las versiones de Garita, de su modelo y de aquello en que corre',
  ],
  ['print this help', 'imprime esta ayuda'],
  ['no progress on stderr, with any command', 'sin avance en stderr, con cualquier comando'],
  [
    'no bold and colour, with any command; nor with NO_COLOR set',
    'sin negritas ni color, con cualquier comando; tampoco si NO_COLOR está puesta',
  ],
  [
    'en or es, with any command: language of help, results and refusals; data stay the same',
    'en o es, con cualquier comando: idioma de la ayuda, los resultados y los rechazos; los datos no cambian',
  ],
  ['table, csv, json or ndjson', 'table (tabla), csv, json o ndjson'],
  ['the same as --output json: one JSON document', 'lo mismo que --output json: un documento JSON'],
  [
    'the same as --output ndjson: one JSON object a line',
    'lo mismo que --output ndjson: un objeto JSON por línea',
  ],
  ['begin CSV so that Excel reads it as UTF-8', 'empieza el CSV de modo que Excel lo lea como UTF-8'],
  ['print the result as one JSON document', 'imprime el resultado como un documento JSON'],
  ['do all of an import except storing it', 'hace toda la importación, salvo guardarla'],
  ['read the table as the profile of this name says', 'lee la tabla como dice el perfil de este nombre'],
  [
    'read the table by the mapping in this JSON file; a table that is not known prints one to start from',
    'lee la tabla con la asignación de este archivo JSON; una tabla desconocida imprime una de la cual partir',
  ],
  [
    'remember the mapping for files with the same header',
    'recuerda la asignación para archivos con el mismo encabezado',
  ],
  [
    'where another value is stored: replace it, keep it, or reject the file',
    'donde hay guardado otro valor: sustituirlo (replace), conservarlo (keep) o rechazar el archivo (reject)',
  ],
  [
    'take in the other rows where some are left out, and end with exit code 4',
    'toma las demás filas cuando algunas se omiten, y termina con el código de salida 4',
  ],
  [
    'write the rows that are left out to this CSV file, to be mended and imported',
    'escribe las filas omitidas en este archivo CSV, para corregirlas e importarlas',
  ],
  [
    'only rows with this value, such as port=pharr or laneKind=FAST',
    'solo filas con este valor, como port=pharr o laneKind=FAST',
  ],
  [
    'only rows from this month, day or instant on, such as 2024-01',
    'solo filas desde este mes, día o instante, como 2024-01',
  ],
  ['only rows before this one', 'solo filas anteriores a este'],
  ['id of the port, such as pharr or otay-mesa', 'identificador del puerto, como pharr u otay-mesa'],
  [
    'id of the port, such as pharr; needed without a scenario, or to choose one of its crossings',
    'identificador del puerto, como pharr; necesario sin escenario, o para elegir uno de sus cruces',
  ],
  [
    'share of precleared trucks that lose preclearance, 0 to 1',
    'proporción de los camiones con predespacho que lo pierden, de 0 a 1',
  ],
  [
    'instead of --withdraw: a reading of the law, S0 to S4 or law, or a JSON file of your own',
    'en vez de --withdraw: una lectura de la ley, S0 a S4 o law, o un archivo JSON propio',
  ],
  ['a reading of the law: S0, S1, S2, S3, S4 or law', 'una lectura de la ley: S0, S1, S2, S3, S4 o law'],
  ['first measured day', 'primer día medido'],
  ['measured days', 'días medidos'],
  [
    'measured days, from the first Monday of the latest counted month',
    'días medidos, desde el primer lunes del último mes contado',
  ],
  [
    'instead of --days: run the imported trucks of the port, all days or two dates such as 2024-12-02/2024-12-08',
    'en vez de --days: corre los camiones importados del puerto, todos los días o dos fechas como 2024-12-02/2024-12-08',
  ],
  ['independent repetitions of both worlds', 'repeticiones independientes de ambos mundos'],
  [
    'independent repetitions, each with other luck and other guesses',
    'repeticiones independientes, cada una con otra suerte y otras conjeturas',
  ],
  [
    'repetitions of both worlds, in place of what the scenario says',
    'repeticiones de ambos mundos, en lugar de lo que dice el escenario',
  ],
  [
    'repetitions of both worlds, in place of what the scenarios say',
    'repeticiones de ambos mundos, en lugar de lo que dicen los escenarios',
  ],
  [
    'repetitions of both worlds at each share tried',
    'repeticiones de ambos mundos en cada proporción probada',
  ],
  ['repetitions of both worlds at either end', 'repeticiones de ambos mundos en cada extremo'],
  [
    'instead of --replications: repeat until the 95 % half-width of the difference is this small',
    'en vez de --replications: repite hasta que la mitad del intervalo de 95 % de la diferencia sea así de pequeña',
  ],
  ['metric that is to be so precise, in its unit', 'métrica que debe ser así de precisa, en su unidad'],
  [
    'take --precision as a share of the baseline mean, such as 0.05',
    'toma --precision como proporción de la media de la base, como 0.05',
  ],
  ['repetitions after which --precision gives up', 'repeticiones tras las que --precision desiste'],
  [
    'take another value for an assumption, such as service.niiScanMin=12',
    'toma otro valor para un supuesto, como service.niiScanMin=12',
  ],
  [
    'take another value for an assumption; refused for scored events',
    'toma otro valor para un supuesto; se rechaza en eventos calificados',
  ],
  ['the same seed gives the same bytes', 'la misma semilla da los mismos bytes'],
  [
    'in place of what the scenario says; the same seed gives the same bytes',
    'en lugar de lo que dice el escenario; la misma semilla da los mismos bytes',
  ],
  ['in place of what the scenarios say', 'en lugar de lo que dicen los escenarios'],
  [
    'add 80 % intervals over the ranges of what is assumed, split from luck (20 points unless told)',
    'agrega intervalos de 80 % sobre los rangos de lo supuesto, separados del azar (20 puntos si no se dice)',
  ],
  [
    'add the interval over draws of the assumptions (20 unless told)',
    'agrega el intervalo sobre sorteos de los supuestos (20 si no se dice)',
  ],
  [
    'print the steps from baseline to scenario, by stage and by channel of cost',
    'imprime los pasos de la base al escenario, por etapa y por canal de costo',
  ],
  [
    'JSON of your own commodity, shaped as an entry of data/commodities.json',
    'JSON de un producto propio, con la forma de una entrada de data/commodities.json',
  ],
  [
    "its share of the port's produce trucks, 0 to 1; needed for a new one",
    'su proporción de los camiones de productos frescos del puerto, de 0 a 1; necesaria para uno nuevo',
  ],
  [
    'run on the labelled defaults of data/ports.json, not on what garita calibrate fitted',
    'corre con los valores predeterminados de data/ports.json, no con lo que garita calibrate ajustó',
  ],
  ['metric whose movement is told', 'métrica cuyo movimiento se dice'],
  ['metric that the table shows', 'métrica que la tabla muestra'],
  [
    'which world: baseline, scenario or difference',
    'qué mundo: baseline (base), scenario (escenario) o difference (diferencia)',
  ],
  [
    'only assumptions with this text in their path, such as service.nii',
    'solo supuestos con este texto en su ruta, como service.nii',
  ],
  [
    "metric and bound in quotes, such as 'p90WaitMin<=45' or 'wait.p90<=45'",
    "métrica y cota entre comillas, como 'p90WaitMin<=45' o 'wait.p90<=45'",
  ],
  ['only these grades, such as G or G,B', 'solo estos grados, como G o G,B'],
  [
    'only those with this text in path, source or note',
    'solo aquellos con este texto en la ruta, la fuente o la nota',
  ],
  [
    'also write result.json, metrics.csv and manifest.json there',
    'escribe además ahí result.json, metrics.csv y manifest.json',
  ],
  [
    'write result.json and metrics.csv there, and keep what is finished',
    'escribe ahí result.json y metrics.csv, y conserva lo terminado',
  ],
  ['go on with what was finished in that folder', 'continúa con lo que se terminó en esa carpeta'],
  [
    'key, lowest and highest value and how many, such as share=0:1:5; a lever or an assumption by its path',
    'clave, valor menor, valor mayor y cuántos, como share=0:1:5; una palanca, o un supuesto por su ruta',
  ],
  [
    'one page that opens anywhere and runs no script',
    'una página que abre en cualquier lado y no ejecuta ningún guion',
  ],
  [
    'the same page as a PDF, printed by the Chromium that CHROMIUM names, that is on the path, or that comes with the packages',
    'la misma página en PDF, impresa por el Chromium que CHROMIUM nombra, que está en la ruta del sistema o que viene con los paquetes',
  ],
  [
    'of several runs: every metric of each, and how it stands to the first',
    'de varias corridas: cada métrica de cada una, y cómo está frente a la primera',
  ],
  [
    'a ZIP of report, tables, their dictionary, scenario and manifest',
    'un ZIP con informe, tablas, su diccionario, escenario y manifiesto',
  ],
  [
    'write it to this file; else HTML goes to standard output',
    'lo escribe en este archivo; si no, el HTML va a la salida estándar',
  ],
  ['paper of the PDF, letter or a4', 'papel del PDF, letter (carta) o a4'],
  [
    'begin the tables of a bundle so that Excel reads them as UTF-8',
    'empieza las tablas del ZIP de modo que Excel las lea como UTF-8',
  ],
  [
    'only these families of checks, such as erlang-b or priority,laws',
    'solo estas familias de comprobaciones, como erlang-b o priority,laws',
  ],
  [
    'replace data/checks.json, which the Method place shows',
    'sustituye data/checks.json, que muestra la sección Método',
  ],
  [
    'replace data/backtest.json, which the Method place shows; with --all',
    'sustituye data/backtest.json, que muestra la sección Método; con --all',
  ],
  [
    'replace data/calibration.json; the same data give the same bytes',
    'sustituye data/calibration.json; los mismos datos dan los mismos bytes',
  ],
  ['the day of the run that the file names', 'el día de la corrida que el archivo nombra'],
  [
    'the day of the run that report and file name',
    'el día de la corrida que nombran el informe y el archivo',
  ],
  ['every event of data/events', 'todos los eventos de data/events'],
  [
    'write a report with charts and sources, one file that opens anywhere',
    'escribe un informe con gráficas y fuentes, un archivo que abre en cualquier lado',
  ],
  [
    'predict nothing, and record that the figures as they now are predict scored events',
    'no predice nada, y registra que las cifras tal como están predicen los eventos calificados',
  ],
  ['only this port, with its hours', 'solo este puerto, con sus horas'],
  [
    'first local date of the waits, such as 2026-04-14 (default: all)',
    'primera fecha local de las esperas, como 2026-04-14 (si no se da: todas)',
  ],
  ['last local date of the waits (default: all)', 'última fecha local de las esperas (si no se da: todas)'],
  [
    'fit to the waits and counts in the database, what was imported included',
    'ajusta a las esperas y los conteos de la base de datos, incluido lo importado',
  ],
  ['TCP port, 0 for any that is free', 'puerto TCP, 0 para cualquiera que esté libre'],
  ['name or address to listen on', 'nombre o dirección en que escucha'],
  ['do not ask', 'sin preguntar'],
  [
    'remove runs that finished more days ago than this, such as 90',
    'quita las corridas que terminaron hace más días que estos, como 90',
  ],
  ['read every page and row of the database', 'lee cada página y cada fila de la base de datos'],
];
