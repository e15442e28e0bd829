import type { Phrase } from '../phrase-book.ts';

/** Why options of reports, what-ifs and studies cannot be used, and what they may be. */
export const STUDY_USAGE_PHRASES: readonly Phrase[] = [
  [
    'A PDF is printed by a Chromium, and {why}; name one in CHROMIUM, or print the page of --html from any browser.',
    'Un PDF lo imprime un Chromium, y {why}; nombre uno en CHROMIUM, o imprima la página de --html desde cualquier navegador.',
  ],
  ['none was found', 'no se encontró ninguno'],
  ['it closed before it had printed', 'se cerró antes de imprimir'],
  ['it ended with {code}', 'terminó con {code}'],
  [
    'The mapping {file} cannot be read ({why}); give the path of a JSON file.',
    'La asignación {file} no puede leerse ({why}); dé la ruta de un archivo JSON.',
  ],
  [
    'The folder of {file} does not exist; make {folder}, or name a file in one that does.',
    'La carpeta de {file} no existe; cree {folder}, o nombre un archivo en una que exista.',
  ],
  [
    '{file} cannot be written: name a file in a folder, such as {example:word}',
    '{file} no puede escribirse: nombre un archivo en una carpeta, como {example}',
  ],
  [
    '{file} cannot be written, for its folder is read-only; choose another.',
    '{file} no puede escribirse, porque su carpeta es de solo lectura; elija otra.',
  ],
  [
    'A {form:word} is no text for a terminal, so name a file with --out.',
    'Un {form} no es texto para una terminal, así que nombre un archivo con --out.',
  ],
  [
    'A report compares two to {most:number} runs, so name fewer of them.',
    'Un informe compara de dos a {most} corridas, así que nombre menos.',
  ],
  [
    'A bundle is of one run, so name one, or leave out --bundle to compare several.',
    'Un ZIP es de una corrida, así que nombre una, u omita --bundle para comparar varias.',
  ],
  [
    'Tables of one run come with --bundle; --csv compares several, so name two to four runs.',
    'Las tablas de una corrida vienen con --bundle; --csv compara varias, así que nombre de dos a cuatro corridas.',
  ],
  ['A report has one form: give {forms}, not both.', 'Un informe tiene una forma: dé {forms}, no ambas.'],
  [
    '--bom is about the tables of a bundle, so give --bundle with it.',
    '--bom se refiere a las tablas de un ZIP, así que dé con él --bundle.',
  ],
  [
    'There is no file {file}; give result.json or manifest.json of garita run --save, or the number of a run.',
    'No existe el archivo {file}; dé result.json o manifest.json de garita run --save, o el número de una corrida.',
  ],
  [
    'There is no run {id} in the database; GARITA_DB names another one, and the What-if place lists its runs.',
    'No existe la corrida {id} en la base de datos; GARITA_DB nombra otra, y la sección «¿Qué pasaría si…?» enumera sus corridas.',
  ],
  [
    'Run {id} is a {kind}, and reports are of what-ifs.',
    'La corrida {id} es de tipo {kind}, y los informes son de «qué pasaría si».',
  ],
  [
    'Run {id} is {status}, and only a run that is done has a report.',
    'La corrida {id} está {status}, y solo una terminada tiene informe.',
  ],
  [
    '{file} says how a run can be repeated and holds no result; put result.json of the same run beside it.',
    '{file} dice cómo repetir una corrida y no contiene resultado; ponga a su lado el result.json de la misma corrida.',
  ],
  [
    '{file} is no run that ended; give result.json or manifest.json of garita run --save.',
    '{file} no es una corrida que terminó; dé result.json o manifest.json de garita run --save.',
  ],
  [
    '{file} has a result of another hash than its manifest states, so one of them was changed; run it again with garita run --save.',
    '{file} tiene un resultado de otro hash que el que dice su manifiesto, así que uno de los dos se cambió; córralo de nuevo con garita run --save.',
  ],
  [
    '{file} is no JSON of a run; give result.json or manifest.json of garita run --save.',
    '{file} no es JSON de una corrida; dé result.json o manifest.json de garita run --save.',
  ],
  [
    '--date is the day that a {what} names, and there is none: ask for one, or leave out --date.',
    '--date es el día que nombra un {what}, y no hay ninguno: pida uno, u omita --date.',
  ],
  ['stored result', 'resultado guardado'],
  ['report or stored results', 'informe o resultado guardado'],
  [
    '{file} exists already; choose another name, or remove it first.',
    '{file} ya existe; elija otro nombre, o quítelo primero.',
  ],
  [
    '{scenario} replays imported trucks, and a break-even is looked for on counted ones.',
    '{scenario} repite camiones importados, y un punto de equilibrio se busca con camiones contados.',
  ],
  [
    "--target {given} is not a metric, <= or >=, and a number, such as 'p90WaitMin<=45' in quotes.",
    "--target {given} no es una métrica, <= o >=, y un número, como 'p90WaitMin<=45' entre comillas.",
  ],
  [
    'There is no file {file}; give the path of a study script, such as study.ts.',
    'No existe el archivo {file}; dé la ruta de un guion de estudio, como study.ts.',
  ],
  [
    '--vary takes one key or two, since more cannot be shown; run a study script for more.',
    '--vary acepta una clave o dos, pues más no pueden mostrarse; para más, corra un guion de estudio.',
  ],
  [
    '--uncertainty {given} is not a whole number of points from {low:number} to {high:number}.',
    '--uncertainty {given} no es un número entero de puntos de {low} a {high}.',
  ],
  [
    'There is no file {file}; give the manifest.json that garita run --save wrote.',
    'No existe el archivo {file}; dé el manifest.json que escribió garita run --save.',
  ],
  [
    '{file} is no manifest of version 1; give the manifest.json that garita run --save wrote, or its result.json.',
    '{file} no es un manifiesto de la versión 1; dé el manifest.json que escribió garita run --save, o su result.json.',
  ],
  ['{option:option} {given} is not {expected}', '{option} {given} no es {expected}'],
  ['{option:option} {given} is not {expected}.', '{option} {given} no es {expected}.'],
  ['the id of a port, such as pharr', 'el identificador de un puerto, como pharr'],
  ['a share from 0 to 1, such as 0.6 for 60 %', 'una proporción de 0 a 1, como 0.6 para 60 %'],
  ['a number above 0, such as 2 for ± 2 min', 'un número mayor que 0, como 2 para ± 2 min'],
  ['a date such as {day:word}, or one', 'una fecha como {day}, o una'],
  ['two dates such as {days:word}, or one', 'dos fechas como {days}, o una'],
  [
    '--withdraw and --policy are two ways to restrict preclearance, so give one of the two.',
    '--withdraw y --policy son dos modos de restringir el predespacho, así que dé uno de los dos.',
  ],
  [
    'Nothing is restricted: give a share with --withdraw, such as 0.6, or a reading of the law with --policy, such as S2.',
    'Nada se restringe: dé una proporción con --withdraw, como 0.6, o una lectura de la ley con --policy, como S2.',
  ],
  [
    '--trace sets the days itself, so leave out --from and --days, or name days of the trace as --trace {days:word}',
    '--trace fija los días por sí mismo, así que omita --from y --days, o nombre días de los registros como --trace {days}',
  ],
  [
    '--replications fixes the number and --precision lets the half-width decide it, so give one of the two.',
    '--replications fija el número y --precision deja que lo decida la mitad del intervalo, así que dé uno de los dos.',
  ],
  [
    '{options} cannot stand without --precision, so give a half-width, such as --precision 2.',
    '{options} no puede ir sin --precision, así que dé la mitad de un intervalo, como --precision 2.',
  ],
  ['There is no topic {name}; choose from {known}.', 'No existe el tema {name}; elija entre {known}.'],
  [
    '--vary {given} {why}; write it as key=low:high:count, such as share=0:1:5, or as key=1,2,5.',
    '--vary {given} {why}; escríbalo como clave=bajo:alto:cuántos, como share=0:1:5, o como clave=1,2,5.',
  ],
  ['has a value that is no number', 'tiene un valor que no es un número'],
  ['names no key or no values', 'no nombra clave o no nombra valores'],
  [
    'must count from 2 to {most:number} values between its ends',
    'debe contar de 2 a {most} valores entre sus extremos',
  ],
  ["'{key}' cannot be varied, for {why}.", "'{key}' no puede variarse, porque {why}."],
  [
    "'{key}' cannot be varied, for {why}; did you mean {near}?",
    "'{key}' no puede variarse, porque {why}; ¿quiso decir {near}?",
  ],
  ['its policy withdraws no share', 'su política no retira ninguna proporción'],
  ['no interval of its policy sets levers', 'ningún intervalo de su política fija palancas'],
  ['there is no such key', 'no existe tal clave'],
  [
    'Scenarios with a precision end after different numbers of replications; give replications in its place.',
    'Los escenarios con una precisión terminan tras distintos números de réplicas; dé replications en su lugar.',
  ],
  [
    '{one} and {other} differ in their {what}, so their trucks are not the same; give both the same, and a fixed number of replications.',
    '{one} y {other} difieren en {what}, así que sus camiones no son los mismos; dé a ambos lo mismo, y un número fijo de réplicas.',
  ],
  ['first day', 'primer día'],
  ['imported trucks', 'camiones importados'],
  ['seed', 'semilla'],
  ['Stopped: {what}.', 'Detenido: {what}.'],
  [
    'nothing is kept; with --save FOLDER it could be resumed',
    'nada se conserva; con --save CARPETA podría continuarse',
  ],
  [
    'what was finished is kept in {folder}; the same command with --resume goes on',
    'lo terminado se conserva en {folder}; el mismo comando con --resume continúa',
  ],
  ['Unexpected failure: {what}', 'Falla inesperada: {what}'],
];
