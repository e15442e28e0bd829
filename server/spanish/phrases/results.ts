import type { Phrase } from '../phrase-book.ts';

/** What a what-if run, its preview and its labels say. */
export const RESULT_PHRASES: readonly Phrase[] = [
  [
    'Hypothetical: no effect of the December 2020 law on cargo was ever observed; this is a what-if.',
    'Hipotético: nunca se observó efecto alguno sobre la carga de la ley de diciembre de 2020; esto es un «qué pasaría si».',
  ],
  [
    'Modelled: what the model says of the law as it came into force; no effect on cargo was observed to compare with.',
    'Modelado: lo que el modelo dice de la ley tal como entró en vigor; no se observó ningún efecto sobre la carga con el cual compararlo.',
  ],
  [
    'Modelled: preclearance as before the law, so that both worlds are the same.',
    'Modelado: el predespacho como antes de la ley, así que ambos mundos son iguales.',
  ],
  ['labelled defaults', 'valores por omisión, así marcados'],
  ['calibration {from} to {to}, hash {hash}', 'calibración del {from} al {to}, hash {hash}'],
  ['withdrawing {share} % of preclearance', 'retirar {share} % del predespacho'],
  ['Withdrawing {share} % of preclearance', 'Retirar {share} % del predespacho'],
  [
    '{scenario} at {facility} has no effect on the P90 wait that can be told apart from none, and {value}.',
    '{scenario} en {facility} no tiene sobre la espera P90 un efecto que pueda distinguirse de ninguno, y {value}.',
  ],
  [
    '{scenario} at {facility} gives no wait to compare, because no truck crossed, and {value}.',
    '{scenario} en {facility} no da espera que comparar, porque no cruzó ningún camión, y {value}.',
  ],
  [
    '{scenario} at {facility} raises the P90 wait by {range}, from {from} to {to} min, and {value}.',
    '{scenario} en {facility} sube la espera P90 en {range}, de {from} a {to} min, y {value}.',
  ],
  [
    '{scenario} at {facility} lowers the P90 wait by {range}, from {from} to {to} min, and {value}.',
    '{scenario} en {facility} baja la espera P90 en {range}, de {from} a {to} min, y {value}.',
  ],
  [
    'the produce value lost cannot be told apart',
    'el valor perdido en productos frescos no puede distinguirse',
  ],
  ['no produce load crossed', 'no cruzó ninguna carga de productos frescos'],
  ['raises the produce value lost by {range}', 'sube el valor perdido en productos frescos en {range}'],
  ['lowers the produce value lost by {range}', 'baja el valor perdido en productos frescos en {range}'],
  [
    '{size} USD a day (95 % interval {low} to {high})',
    '{size} USD por día (intervalo de 95 %: {low} a {high})',
  ],
  ['{size} min (95 % interval {low} to {high})', '{size} min (intervalo de 95 %: {low} a {high})'],
  ['{count} replications, as asked.', '{count} réplicas, como se pidió.'],
  ['Stopped after {count} replications', 'Detenida tras {count} réplicas'],
  ['Cap of {count} replications reached', 'Se alcanzó el tope de {count} réplicas'],
  [
    '{lead}: only {values} of them gave a value of the {metric}, too few to judge its precision.',
    '{lead}: solo {values} dieron un valor de «{metric}», muy pocas para juzgar su precisión.',
  ],
  [
    '{lead}: the 95 % half-width of the difference in {metric} is {width} {unit}, within the target of {aim}.',
    '{lead}: la mitad del intervalo de 95 % de la diferencia en «{metric}» es {width} {unit}, dentro de la meta de {aim}.',
  ],
  [
    '{lead}: the 95 % half-width of the difference in {metric} is {width} {unit}, and the target of {aim} is not met.',
    '{lead}: la mitad del intervalo de 95 % de la diferencia en «{metric}» es {width} {unit}, y la meta de {aim} no se cumple.',
  ],
  ['{share} % of the baseline mean ({width})', '{share} % de la media base ({width})'],
  ['trace-driven: {trucks} of {span}', 'según registros: {trucks} de {span}'],
  ['{count} imported trucks', '{count} camiones importados'],
  ['1 imported truck', '1 camión importado'],
  [
    "Which of them are precleared, and what else their records leave open, is drawn once from the port's shares; crossing times begin at the end of the queue.",
    'Cuáles pasan por predespacho, y lo demás que sus registros no dicen, se sortea una vez según las proporciones del puerto; los tiempos de cruce empiezan al final de la fila.',
  ],
  [
    "Which of them are precleared, and what else their records leave open, is drawn once from the port's shares; crossing times begin at the end of the queue; they may go elsewhere where the wait is long, but no counted truck of a neighbour comes to them.",
    'Cuáles pasan por predespacho, y lo demás que sus registros no dicen, se sortea una vez según las proporciones del puerto; los tiempos de cruce empiezan al final de la fila; pueden irse a otro cruce si la espera es larga, pero ningún camión contado de un vecino llega a ellos.',
  ],
  [
    'The run begins the day before, with the {trucks} of that day, which are not measured.',
    'La corrida empieza el día anterior, con los {trucks} de ese día, que no se miden.',
  ],
  [
    'Nothing precedes the first of them, at {at}: it finds the port empty, though in fact a queue may have stood there.',
    'Nada precede al primero, a las {at}: encuentra el puerto vacío, aunque en realidad pudo haber una fila.',
  ],
  [
    'vehicle classes, FAST or other dedicated lanes and priorities: one queue feeds all lanes',
    'clases de vehículos, carriles FAST u otros exclusivos y prioridades: una sola fila alimenta todos los carriles',
  ],
  [
    'secondary inspection and every other station after this one',
    'la inspección secundaria y toda estación posterior a esta',
  ],
  [
    'blocking: the queue never fills its road and nothing downstream holds a lane',
    'bloqueos: la fila nunca llena su camino y nada más adelante detiene un carril',
  ],
  ['service times that are not exponential', 'tiempos de servicio que no son exponenciales'],
  [
    'patience that is not exponential, trucks that turn away on arrival and diversion to another facility',
    'paciencia que no es exponencial, camiones que se vuelven al llegar y desvíos a otro cruce',
  ],
  [
    'arrivals that are more or less irregular than a Poisson process of the given rate',
    'llegadas más o menos irregulares que un proceso de Poisson de la tasa dada',
  ],
  [
    'trips that dispatchers hold back or try again later',
    'viajes que los despachadores retienen o intentan más tarde',
  ],
  [
    'time in the Mexican export compound and at a pre-inspection post',
    'tiempo en el recinto mexicano de exportación y en un puesto de preinspección',
  ],
  [
    'the chance of which days are authorised, attended or suspended: their effect is averaged',
    'el azar de qué días están autorizados, atendidos o suspendidos: su efecto se promedia',
  ],
  [
    'M(t)/M/c(t) with exponential patience, Crank–Nicolson',
    'M(t)/M/c(t) con paciencia exponencial, Crank–Nicolson',
  ],
];
