import type { Phrase } from '../phrase-book.ts';

/** Questions and answers of the STRESS-DES checklist. */
export const METHOD_CHECKLIST_PHRASES: readonly Phrase[] = [
  ['Objectives', 'Objetivos'],
  ['Purpose of the model', 'Propósito del modelo'],
  [
    'To say how much longer trucks queue at the US–Mexico border, and how much produce spoils, if cargo preclearance in Mexico is restricted; for analysts who have to judge a reading of the law of December 2020.',
    'Decir cuánto más hacen fila los camiones en la frontera México–EE. UU., y cuánto producto fresco se deteriora, si se restringe el predespacho de carga en México; para analistas que deben juzgar una lectura de la ley de diciembre de 2020.',
  ],
  ['Model outputs', 'Salidas del modelo'],
  [
    'Percentiles of waits and crossing times, queues, trucks diverted and trips not begun, marketable life used, kilograms and dollars by channel: each is defined under Definitions with its unit and its edges. Values are taken per replication over the measured days; means have a t interval of 95 %, differences a paired one.',
    'Percentiles de esperas y tiempos de cruce, filas, camiones desviados y viajes no iniciados, vida comercial usada, kilogramos y dólares por canal: cada uno se define en Definiciones con su unidad y sus límites. Los valores se toman por réplica sobre los días medidos; las medias llevan un intervalo t de 95 %, las diferencias uno pareado.',
  ],
  ['Experimentation aims', 'Fines de la experimentación'],
  [
    'Scenarios: a baseline with preclearance as before the law beside a share withdrawn or a preset, S1 to S4, each a reading of the law with its rationale. Design: Latin hypercube over guessed figures, and one at a time for the tornado. Search: the share of preclearance that must be kept for a metric to meet a target.',
    'Escenarios: una base con el predespacho como antes de la ley junto a una parte retirada o a un preajuste, S1 a S4, cada uno una lectura de la ley con su razón. Diseño: hipercubo latino sobre las cifras conjeturadas, y de una en una para el tornado. Búsqueda: la parte del predespacho que debe conservarse para que una métrica cumpla una meta.',
  ],
  ['Logic', 'Lógica'],
  ['Base model overview diagram', 'Diagrama general del modelo base'],
  [
    'Arrival → (pre-inspection in Mexico → exit check) or (Mexican export → its secondary) → approach → primary: standard, FAST or joint lanes → scanner → agriculture, FDA hold → dock → exit → state safety inspection → released. Crossings are joined by trucks that go to a neighbour.',
    'Llegada → (preinspección en México → revisión de salida) o (exportación mexicana → su secundaria) → acceso → primaria: carriles estándar, FAST o conjuntos → escáner → agricultura, retención de la FDA → andén → salida → inspección estatal de seguridad → liberado. Los cruces se unen por los camiones que van a un vecino.',
  ],
  ['Base model logic', 'Lógica del modelo base'],
  [
    'A truck of one of seven classes takes its class’s way. It waits for a position, is served, and moves on if the next station has room; if not, it stays and blocks. Exams after primary are drawn by class. Trucks that find lanes closed wait, within the hours in which they may.',
    'Un camión de una de siete clases sigue el camino de su clase. Espera un lugar, se le atiende y avanza si la siguiente estación tiene espacio; si no, se queda y bloquea. Las revisiones después de la primaria se sortean por clase. Los camiones que encuentran cerrados los carriles esperan, dentro de las horas en que pueden.',
  ],
  ['Scenario logic', 'Lógica de los escenarios'],
  [
    'A scenario is the same network under other levers: posts that close, trucks that cross as another class, longer reports, more exams, loads not certified. It is exchanged while the run goes on, at the dates of the policy.',
    'Un escenario es la misma red con otras palancas: puestos que cierran, camiones que cruzan como otra clase, informes más largos, más revisiones, cargas sin certificar. Se cambia mientras la corrida sigue, en las fechas de la política.',
  ],
  ['Algorithms', 'Algoritmos'],
  [
    'Poisson arrivals by inversion of the cumulative rate; diversion, baulking and held-back trips by logistic response to an estimate of the wait; ageing by first-order kinetics with Q10; the preview by the exact transient solution of a Markov queue; fits by least squares on the moments of a queue.',
    'Llegadas de Poisson por inversión de la tasa acumulada; desvío, renuncia y viajes retenidos por respuesta logística a una estimación de la espera; envejecimiento por cinética de primer orden con Q10; la vista previa por la solución transitoria exacta de una fila de Markov; ajustes por mínimos cuadrados sobre los momentos de una fila.',
  ],
  ['Components: entities', 'Componentes: entidades'],
  [
    'Trucks northbound, in seven classes: pre-inspected, joint processing, FAST, standard, produce with and without reduced inspection, empty. Attributes: class, home crossing, luck, and for produce a commodity and a history.',
    'Camiones hacia el norte, en siete clases: preinspeccionados, de procesamiento conjunto, FAST, estándar, productos frescos con y sin inspección reducida, vacíos. Atributos: clase, cruce propio, suerte y, en los productos frescos, producto e historia.',
  ],
  ['Components: activities', 'Componentes: actividades'],
  [
    'Pre-inspection, Mexican export and its secondary, primary inspection, scan, agriculture exam, FDA hold, unloading at the dock, exit, state safety inspection; each with a mean, a shape and branches by class.',
    'Preinspección, exportación mexicana y su secundaria, inspección primaria, escáner, revisión de agricultura, retención de la FDA, descarga en el andén, salida, inspección estatal de seguridad; cada una con una media, una forma y ramas por clase.',
  ],
  ['Components: resources', 'Componentes: recursos'],
  [
    'Posts in Mexico, booths by kind and hour, scanners, docks and inspection bays, open by timetable; joint booths help FAST lanes when idle.',
    'Puestos en México, casetas por tipo y hora, escáneres, andenes y bahías de inspección, abiertos según un horario; las casetas conjuntas ayudan a los carriles FAST cuando están ociosas.',
  ],
  ['Components: queues', 'Componentes: filas'],
  [
    'First come, first served within a priority, never pre-emptive; rooms bounded or unbounded; a full station blocks the one before. Trucks baulk, divert or are held back before they join.',
    'Primero en llegar, primero en ser atendido dentro de una prioridad, sin interrumpir a nadie; espacios con o sin tope; una estación llena bloquea a la anterior. Los camiones renuncian, se desvían o se retienen antes de formarse.',
  ],
  ['Components: entry and exit points', 'Componentes: puntos de entrada y salida'],
  [
    'Entry: one source for each crossing and class, a Poisson process by hour or recorded trucks at their minutes. Exit: released at the exit, crossed at another crossing, or trip not begun.',
    'Entrada: una fuente por cruce y clase, un proceso de Poisson por hora o camiones registrados en sus minutos. Salida: liberado en la salida, cruzado por otro cruce o viaje no iniciado.',
  ],
  ['Data', 'Datos'],
  ['Data sources', 'Fuentes de datos'],
  [
    'Trucks by bridge and month (CBP, 2008 to 2024) and by port (BTS, 1996 to 2025); waits and open lanes by hour (CBP, April to July 2026); trade by port (BTS TransBorder); cited literature and press. Sizes, dates and provenance are in data/README.md; every source is listed below with the figures that rest on it.',
    'Camiones por puente y mes (CBP, 2008 a 2024) y por puerto (BTS, 1996 a 2025); esperas y carriles abiertos por hora (CBP, abril a julio de 2026); comercio por puerto (BTS TransBorder); literatura y prensa citadas. Tamaños, fechas y procedencia están en data/README.md; cada fuente se enumera abajo con las cifras que se apoyan en ella.',
  ],
  ['Pre-processing', 'Preprocesamiento'],
  [
    'Observed files are kept byte for byte; gaps are not filled and nothing is smoothed. Rows that contradict each other are left out; waits far outside the others of their hour are left out of a fit and counted.',
    'Los archivos observados se conservan byte por byte; los huecos no se rellenan y nada se suaviza. Las filas que se contradicen se omiten; las esperas muy fuera de las demás de su hora se dejan fuera del ajuste y se cuentan.',
  ],
  ['Input parameters', 'Parámetros de entrada'],
  [
    'Every figure has a value, a range, a unit, a grade and a source, and a path by which a run can change it. Service times are lognormal, gamma or fixed, as each figure says; ranges are drawn as triangles about the value.',
    'Cada cifra tiene un valor, un intervalo, una unidad, un grado y una fuente, y una ruta por la que una corrida puede cambiarla. Los tiempos de servicio son lognormales, gamma o fijos, según diga cada cifra; los intervalos se sortean como triángulos en torno al valor.',
  ],
  ['Assumptions', 'Supuestos'],
  [
    'What no source gives is a guess, labelled G and never without a range; background knowledge that was not retrieved again is labelled B. Both are counted below, and a tornado ranks them by what they move.',
    'Lo que ninguna fuente da es una conjetura, marcada G y nunca sin intervalo; el conocimiento general que no se volvió a consultar se marca B. Ambos se cuentan abajo, y un tornado los ordena por lo que mueven.',
  ],
  ['Experimentation', 'Experimentación'],
  ['Initialisation', 'Inicio'],
  [
    'Terminating runs that start empty: a crossing empties every night, so one day of warm-up goes before the measured days of a what-if, and two normal days before a disruption, or up to fourteen days of one that is in force before the days asked about.',
    'Corridas con final que empiezan vacías: un cruce se vacía cada noche, así que un día de calentamiento precede a los días medidos de un escenario, y dos días normales a una interrupción, o hasta catorce días de una que rige antes de los días por los que se pregunta.',
  ],
  ['Run length', 'Duración de la corrida'],
  [
    'Whole local days as asked for, in minutes, and one day more for counted trucks to finish; a disruption runs two days on, or ten where recovery is asked about.',
    'Los días locales completos que se pidan, en minutos, y un día más para que terminen los camiones contados; una interrupción sigue dos días, o diez donde se pregunta por la recuperación.',
  ],
  ['Estimation approach', 'Método de estimación'],
  [
    'Independent replications, as many as asked for or until the 95 % half-width of the paired difference meets a target, looked at after 10, 15, 23, 35 and so on up to a cap. Disruptions have 200, each with its own draw of the uncertain figures; their 80 % interval is the 10th to the 90th percentile.',
    'Réplicas independientes, tantas como se pidan o hasta que la mitad del intervalo de 95 % de la diferencia pareada cumpla una meta, vista tras 10, 15, 23, 35 y así hasta un tope. Las interrupciones tienen 200, cada una con su propio sorteo de las cifras inciertas; su intervalo de 80 % va del percentil 10 al 90.',
  ],
  ['Implementation', 'Implementación'],
  ['Software or programming language', 'Software o lenguaje de programación'],
  [
    'TypeScript on Node 24, whose version npm installs with the project; the simulation uses no package. Versions of all libraries are locked.',
    'TypeScript sobre Node 24, cuya versión npm instala con el proyecto; la simulación no usa ningún paquete. Las versiones de todas las bibliotecas están fijas.',
  ],
  ['Random sampling', 'Muestreo aleatorio'],
  [
    'Streams are xoshiro128** (Blackman and Vigna 2021), named, one jump of 2^64 draws a replication. A truck’s own draws are a function of its key and of their purpose, by a mixer with full avalanche: common random numbers without a sequence.',
    'Los flujos son xoshiro128** (Blackman y Vigna 2021), con nombre, un salto de 2^64 sorteos por réplica. Los sorteos propios de un camión son función de su clave y del propósito, con un mezclador de avalancha completa: números aleatorios comunes sin secuencia.',
  ],
  ['Model execution', 'Ejecución del modelo'],
  [
    'Next-event by a heap ordered by time, then kind (lanes open or close, services end, transfers, arrivals, patience), then order of scheduling. Replications run in worker threads, whose number changes no digit.',
    'Por el siguiente suceso, con un montículo ordenado por tiempo, luego por clase (carriles que abren o cierran, servicios que terminan, traslados, llegadas, paciencia), luego por orden de programación. Las réplicas corren en hilos de trabajo, cuyo número no cambia ni un dígito.',
  ],
  ['System specification', 'Especificación del sistema'],
  [
    'Speeds are measured on two shared cores beside SimPy and stated in the README with the goals that they miss.',
    'Las velocidades se miden en dos núcleos compartidos junto a SimPy y se declaran en el README con las metas que no alcanzan.',
  ],
  ['Code access', 'Acceso al código'],
  ['Computer model sharing statement', 'Declaración sobre cómo se comparte el modelo'],
  [
    'Code, data, tests and the stored results are one project, with no registration and no service to ask: npm ci && npm start runs it, npm test proves it, and the commands named here make every result again.',
    'El código, los datos, las pruebas y los resultados guardados son un solo proyecto, sin registro ni servicio al cual preguntar: npm ci && npm start lo corre, npm test lo prueba, y los comandos aquí nombrados rehacen cada resultado.',
  ],
];
