import type { Phrase } from '../phrase-book.ts';

/** What the Method place says of the model, its limits and what is hypothetical. */
export const METHOD_MODEL_PHRASES: readonly Phrase[] = [
  ['Demand: which trucks come, and when', 'Demanda: qué camiones llegan, y cuándo'],
  [
    'CBP and BTS count the trucks of each month. A month is spread over its weekdays and over the hours in which a crossing lets trucks queue, by shapes that are fitted to posted waits at some crossings and labelled defaults at the others. Trucks then come as a Poisson process whose rate is constant within an hour.',
    'CBP y BTS cuentan los camiones de cada mes. Un mes se reparte entre sus días de la semana y entre las horas en que un cruce deja formarse a los camiones, con formas que en algunos cruces se ajustan a las esperas publicadas y en los demás son valores por omisión, así marcados. Los camiones llegan entonces como un proceso de Poisson cuya tasa es constante dentro de cada hora.',
  ],
  [
    'Imported trucks, one row each, can take the place of that process: then the very trucks that were recorded join the queue at their own minutes in both worlds.',
    'Los camiones importados, uno por fila, pueden ocupar el lugar de ese proceso: entonces los mismos camiones que se registraron se forman en su propio minuto en ambos mundos.',
  ],
  ['The crossing as a network of queues', 'El cruce como red de filas'],
  [
    'Each commercial crossing is a network of stations: a pre-inspection post in Mexico where there is one, the Mexican export compound and its secondary inspection, the approach, primary booths of three kinds (standard, FAST, joint processing), the scanner, agriculture and FDA holds, the dock, the exit, and the safety inspection of the state.',
    'Cada cruce comercial es una red de estaciones: un puesto de preinspección en México donde lo hay, el recinto mexicano de exportación y su inspección secundaria, el acceso, casetas primarias de tres tipos (estándar, FAST, procesamiento conjunto), el escáner, las retenciones de agricultura y de la FDA, el andén, la salida y la inspección de seguridad del estado.',
  ],
  [
    'A truck that finds the next station full waits where it is and blocks that place. Within a priority, trucks are served in the order in which they came. A lane that closes finishes the truck in hand. Idle joint booths take FAST trucks.',
    'Un camión que encuentra llena la siguiente estación espera donde está y bloquea ese lugar. Dentro de una prioridad, los camiones se atienden en el orden en que llegaron. Un carril que cierra termina con el camión que atiende. Las casetas conjuntas ociosas toman camiones FAST.',
  ],
  ['Capacity, and what is fitted to posted waits', 'Capacidad, y lo que se ajusta a las esperas publicadas'],
  [
    'Public waits identify capacity, not the time that an officer takes; so booth times are derived from trucks an hour, open lanes and shares. At crossings with enough trucks and readings, capacity a lane, arrivals by weekday hour, FAST share and lanes by hour are fitted to the waits and lanes that CBP posted, and scored on every third week, which the fit has not seen.',
    'Las esperas públicas identifican la capacidad, no el tiempo que toma un oficial; por eso los tiempos en caseta se derivan de los camiones por hora, los carriles abiertos y las proporciones. En los cruces con suficientes camiones y lecturas, la capacidad por carril, las llegadas por hora entre semana, la proporción FAST y los carriles por hora se ajustan a las esperas y los carriles que publicó CBP, y se califican en una de cada tres semanas, que el ajuste no ha visto.',
  ],
  [
    'What-ifs, the live view and the preview run on the fitted figures and name them; elsewhere, and in predictions of past disruptions, labelled defaults hold.',
    'Los escenarios, la vista en vivo y la vista previa corren con las cifras ajustadas y las nombran; en los demás cruces, y al predecir interrupciones pasadas, rigen los valores por omisión, así marcados.',
  ],
  ['What people do about a wait', 'Lo que la gente hace ante una espera'],
  [
    'Drivers and dispatchers see an estimate of the wait ahead. A truck compares its crossing with the neighbours and goes where it is quicker by enough, road included; a trip is held back while waits have been long, or not begun where the wait is past bearing; some are tried again later, the others never. Each is a logistic response. Neighbouring crossings are simulated together, since one sends trucks to the other.',
    'Choferes y despachadores ven una estimación de la espera que les toca. Un camión compara su cruce con los vecinos y va a donde es bastante más rápido, camino incluido; un viaje se retiene mientras las esperas han sido largas, o no se inicia donde la espera ya no se aguanta; algunos se intentan más tarde, los demás nunca. Cada respuesta es logística. Los cruces vecinos se simulan juntos, pues unos mandan camiones a los otros.',
  ],
  [
    'Patience and diversion are fitted by hand to two disruptions and to nothing else.',
    'La paciencia y el desvío se ajustan a mano a dos interrupciones y a nada más.',
  ],
  ['Preclearance, and readings of the law', 'El predespacho, y las lecturas de la ley'],
  [
    'Preclearance here means two programmes: pre-inspection of cargo in Mexico, and Unified Cargo Processing, in which Mexican officers inspect on US soil. A reading of the law is a dated timeline of levers, each tied to a clause; a truck that loses its programme crosses as what it otherwise is.',
    'Aquí el predespacho son dos programas: la preinspección de carga en México y el procesamiento unificado de carga, en el que oficiales mexicanos inspeccionan en suelo estadounidense. Una lectura de la ley es una cronología fechada de palancas, cada una ligada a un artículo; un camión que pierde su programa cruza como lo que es sin él.',
  ],
  [
    'What the stay does to produce, and what it costs',
    'Lo que la estancia hace a los productos frescos, y lo que cuesta',
  ],
  [
    'Each load of produce has a history: days since packing, the air outside, its reefer, the hours after the border. Time and warmth use up marketable life by first-order kinetics. What the stay at the border adds is wasted, sold at a discount for its age, or rejected for defects, each kilogram counted once; fuel, drivers and late deliveries come on top.',
    'Cada carga de productos frescos tiene una historia: los días desde el empaque, el aire de afuera, su equipo de refrigeración, las horas después de la frontera. El tiempo y el calor consumen la vida comercial con una cinética de primer orden. Lo que añade la estancia en la frontera se vuelve merma, se vende con rebaja por su edad o se rechaza por defectos, y cada kilogramo se cuenta una vez; a eso se suman el combustible, los choferes y las entregas tardías.',
  ],
  ['Luck, and what a difference is', 'El azar, y qué es una diferencia'],
  [
    'All luck of a truck is a function of a key that it draws on arrival, so that the same truck meets the same luck with and without restriction. Differences are taken replication by replication; where the 95 % interval of a difference covers zero, the two worlds are said not to be told apart. The same seed gives the same bytes, whatever the number of processors.',
    'Toda la suerte de un camión es función de una clave que saca al llegar, de modo que el mismo camión tiene la misma suerte con y sin restricción. Las diferencias se toman réplica por réplica; donde el intervalo de 95 % de una diferencia abarca el cero, se dice que los dos mundos no pueden distinguirse. La misma semilla da los mismos bytes, sea cual sea el número de procesadores.',
  ],
  [
    'Every figure with a range can be drawn from it: --uncertainty gives 80 % intervals over what is not known, and the tornado says which guesses matter.',
    'Toda cifra con intervalo puede sortearse de él: --uncertainty da intervalos de 80 % sobre lo que no se sabe, y el tornado dice qué conjeturas importan.',
  ],
  [
    'No effect of the December 2020 law on cargo was ever observed: every number of a restricted scenario is a what-if.',
    'Nunca se observó efecto alguno sobre la carga de la ley de diciembre de 2020: todo número de un escenario restringido es un «qué pasaría si».',
  ],
  [
    'Every restricted scenario is hypothetical, wherever it is shown or exported. A reading of the law no stricter than what came into force is modelled: there is nothing to compare it with.',
    'Todo escenario restringido es hipotético, dondequiera que se muestre o se exporte. Una lectura de la ley no más estricta que lo que entró en vigor es modelada: no hay con qué compararla.',
  ],
  [
    'That a truck which loses preclearance crosses as what it otherwise is, with the exams of that class, is an assumption.',
    'Que un camión que pierde el predespacho cruza como lo que es sin él, con las revisiones de esa clase, es un supuesto.',
  ],
  [
    'Waits, queues, spoilage and money of both worlds are simulated; counts, posted waits and open lanes are observed.',
    'Las esperas, las filas, el deterioro y el dinero de ambos mundos son simulados; los conteos, las esperas publicadas y los carriles abiertos son observados.',
  ],
  [
    'Posted waits are estimated by eye at many crossings (GAO-13-603), to the nearest five minutes, and say little of the tail; they measure the way to primary, not the Mexican side and not secondary.',
    'Las esperas publicadas se estiman a ojo en muchos cruces (GAO-13-603), de cinco en cinco minutos, y dicen poco de la cola de la distribución; miden el camino a la primaria, no el lado mexicano ni la secundaria.',
  ],
  [
    'The waits fitted to are of 2026 and the counts that set their level of earlier years.',
    'Las esperas a las que se ajusta son de 2026 y los conteos que fijan su nivel, de años anteriores.',
  ],
  [
    'FAST shares rest on the assumption that a FAST lane passes a third more trucks than a standard one.',
    'Las proporciones FAST se apoyan en el supuesto de que un carril FAST deja pasar un tercio más de camiones que uno estándar.',
  ],
  [
    'Weekends are not fitted by hour: their lanes are those of weekdays, within their opening hours.',
    'Los fines de semana no se ajustan por hora: sus carriles son los de entre semana, dentro de su horario.',
  ],
  [
    'Lanes open by a timetable: nobody opens one because the queue is long, except where an event or a scenario says so.',
    'Los carriles abren según un horario: nadie abre uno porque la fila sea larga, salvo donde un suceso o un escenario lo dice.',
  ],
  [
    'Past disruptions are predicted with the labelled defaults, since fitted figures describe the staffing of 2026; so their scores judge the mechanisms, not the fitted figures.',
    'Las interrupciones pasadas se predicen con los valores por omisión, pues las cifras ajustadas describen el personal de 2026; así, sus calificaciones juzgan los mecanismos, no las cifras ajustadas.',
  ],
  [
    'The figures for past disruptions were frozen twice: an earlier set had been scored on the same events, so that the predictions are not blind.',
    'Las cifras para las interrupciones pasadas se congelaron dos veces: un juego anterior se había calificado con los mismos sucesos, así que las predicciones no son a ciegas.',
  ],
  [
    'The share of trucks inspected in April 2022 and the booths open after 2 April 2019 are guesses within the event files.',
    'La proporción de camiones inspeccionados en abril de 2022 y las casetas abiertas después del 2 de abril de 2019 son conjeturas de los archivos de sucesos.',
  ],
  [
    'Nothing ties a truck to a broker or a warehouse at its crossing, so that too many trucks go to a small neighbour: at Eagle Pass 2023 far too many go to Del Rio.',
    'Nada ata a un camión a un agente aduanal o a una bodega de su cruce, así que demasiados camiones van a un vecino pequeño: en Eagle Pass 2023 van muchísimos de más a Del Rio.',
  ],
  [
    'At World Trade Bridge 2017 the model foresees hours of waiting at Colombia where CBP posted about one.',
    'En el puente World Trade, 2017, el modelo prevé horas de espera en Colombia donde CBP publicó cerca de una.',
  ],
  [
    'No disruption has measured spoilage: published losses are claims, so that spoilage and money are never scored.',
    'Ninguna interrupción tiene medido el deterioro: las pérdidas publicadas son declaraciones, así que el deterioro y el dinero nunca se califican.',
  ],
  [
    'Prices do not respond to what is lost, and no harvest responds to a price.',
    'Los precios no responden a lo que se pierde, y ninguna cosecha responde a un precio.',
  ],
  [
    'Runs on figures fitted to posted waits wherever there are some, with lanes that open by hour as posted; the labelled defaults remain where nothing is fitted, or if asked for.',
    'Corre con cifras ajustadas a las esperas publicadas donde las hay, con carriles que abren por hora según lo publicado; los valores por omisión, así marcados, quedan donde nada está ajustado o si se piden.',
  ],
  [
    'A truck chooses where to cross before it chooses whether, and sees an inspection behind the booths in the wait ahead; patience and diversion are taken from two real disruptions.',
    'Un camión elige por dónde cruzar antes de elegir si cruza, y ve en la espera que le queda una inspección tras las casetas; la paciencia y el desvío se toman de dos interrupciones reales.',
  ],
  [
    'What varies from load to load scales with the value that a user sets, and no longer only with the default.',
    'Lo que varía de carga a carga se escala con el valor que fija el usuario, y ya no solo con el valor por omisión.',
  ],
  [
    'The first: both worlds on the same trucks with the same luck, with paired intervals.',
    'La primera: ambos mundos con los mismos camiones y la misma suerte, con intervalos pareados.',
  ],
];
