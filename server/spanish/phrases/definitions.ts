import type { Phrase } from '../phrase-book.ts';

/** Terms, metrics and scores, and how each is taken. */
export const DEFINITION_PHRASES: readonly Phrase[] = [
  ['Terms', 'Términos'],
  ['How far to trust it', 'Cuánto confiar'],
  ['Real disruptions', 'Interrupciones reales'],
  ['Wait', 'Espera'],
  [
    'From the end of the queue to the primary booth; not the Mexican side, and not secondary.',
    'Del final de la fila a la caseta primaria; ni el lado mexicano ni la secundaria.',
  ],
  ['Crossing time', 'Tiempo de cruce'],
  [
    'From the Mexican export compound, or the pre-inspection post, to release; all stages.',
    'Del recinto mexicano de exportación, o del puesto de preinspección, a la liberación; todas las etapas.',
  ],
  ['Posted wait', 'Espera publicada'],
  [
    'What CBP publishes for an hour, estimated at many crossings by eye; observed, never simulated.',
    'Lo que CBP publica para una hora, estimado a ojo en muchos cruces; observado, nunca simulado.',
  ],
  ['Preclearance', 'Predespacho'],
  [
    'Pre-inspection of cargo in Mexico, and Unified Cargo Processing, in which Mexican officers inspect on US soil. Not the programme for air passengers.',
    'La preinspección de carga en México y el procesamiento unificado de carga, en el que oficiales mexicanos inspeccionan en suelo estadounidense. No es el programa para pasajeros aéreos.',
  ],
  ['Baseline', 'Base'],
  [
    'The world with preclearance as before the law: the same trucks with the same luck as in the scenario.',
    'El mundo con el predespacho como antes de la ley: los mismos camiones con la misma suerte que en el escenario.',
  ],
  ['Marketable life', 'Vida comercial'],
  [
    'Days for which a commodity can be sold from packing on, at its set point; what is used never returns.',
    'Días en que un producto puede venderse desde el empaque, a su temperatura de consigna; lo que se usa no vuelve.',
  ],
  ['Bias', 'Sesgo'],
  ['Chance', 'Azar'],
  ['Repeat', 'Repetición'],
  ['Coverage', 'Cobertura'],
  ['Score', 'Calificación'],
  ['Grade of an observed value', 'Grado de un valor observado'],
  [
    'Mean over weekday hours of how far the mean wait of the model is from the mean posted on dates that the fit has not seen.',
    'Media, sobre las horas de entre semana, de lo que dista la espera media del modelo de la media publicada en fechas que el ajuste no ha visto.',
  ],
  [
    'The same with its sign, model less posted: above 0 the model waits too long.',
    'Lo mismo con su signo, modelo menos publicado: por encima de 0 el modelo espera de más.',
  ],
  [
    'The MAE that a profile without any fault would have by the chance of so few days.',
    'El MAE que un perfil sin falla alguna tendría por el azar de tan pocos días.',
  ],
  [
    'The MAE of a plain rival: the posted means of the fitted dates, repeated.',
    'El MAE de un rival sencillo: las medias publicadas de las fechas ajustadas, repetidas.',
  ],
  [
    'How many of the observed values lie within their 80 % interval. Of an honest interval about 80 % do; far more means that it is too wide to say anything.',
    'Cuántos de los valores observados caen en su intervalo de 80 %. En un intervalo honesto caen cerca de 80 %; muchos más significan que es demasiado ancho para decir algo.',
  ],
  [
    'Of a target 1 within one tolerance of what was observed, 0 from three on. Of an event the mean, weighted by class: throughput 0.35, diversion and wait 0.2 each, recovery 0.15, shortfall 0.1. From 0.75 good, from 0.6 usable.',
    'De un resultado, 1 dentro de una tolerancia de lo observado, 0 a partir de tres. De una interrupción, la media ponderada por clase: flujo 0.35, desvío y espera 0.2 cada uno, recuperación 0.15, faltante 0.1. Desde 0.75 buena, desde 0.6 utilizable.',
  ],
  [
    'A: official count. B: official statement, or two outlets that agree. C: a single trade body, operator or driver.',
    'A: conteo oficial. B: declaración oficial, o dos medios que coinciden. C: una sola asociación, un operador o un chofer.',
  ],
  [
    'Median of minutes from the end of the queue to the primary booth.',
    'Mediana de los minutos del final de la fila a la caseta primaria.',
  ],
  ['90th percentile of the same waits.', 'Percentil 90 de las mismas esperas.'],
  ['95th percentile of the same waits.', 'Percentil 95 de las mismas esperas.'],
  ['99th percentile of the same waits.', 'Percentil 99 de las mismas esperas.'],
  [
    'Mean of the same waits: the figure that CBP posts. It leaves out the Mexican side and secondary.',
    'Media de las mismas esperas: la cifra que publica CBP. No incluye el lado mexicano ni la secundaria.',
  ],
  [
    'P95 wait less the mean wait, over the mean wait.',
    'Espera P95 menos la espera media, entre la espera media.',
  ],
  [
    'Mean minutes from the Mexican export compound to release, all stages.',
    'Minutos medios del recinto mexicano de exportación a la liberación, todas las etapas.',
  ],
  ['95th percentile of the same times.', 'Percentil 95 de los mismos tiempos.'],
  [
    'The part of the mean crossing time spent at the pre-inspection post and the Mexican export compound.',
    'La parte del tiempo medio de cruce que se pasa en el puesto de preinspección y el recinto mexicano de exportación.',
  ],
  [
    'The part of the mean crossing time from the end of the queue to leaving the primary booth.',
    'La parte del tiempo medio de cruce del final de la fila hasta dejar la caseta primaria.',
  ],
  [
    'The part of the mean crossing time at scanners, docks and holds, spread over all trucks.',
    'La parte del tiempo medio de cruce en escáneres, andenes y retenciones, repartida entre todos los camiones.',
  ],
  [
    'The part of the mean crossing time at the exit and the state safety inspection.',
    'La parte del tiempo medio de cruce en la salida y la inspección estatal de seguridad.',
  ],
  [
    'Time-weighted mean number of trucks on the approach and in the lanes, nights included.',
    'Número medio de camiones en el acceso y en los carriles, ponderado por tiempo, noches incluidas.',
  ],
  ['Mean number still in line when lanes close.', 'Número medio aún formado cuando cierran los carriles.'],
  [
    'Time-weighted mean number of trucks at all stages together, nights included.',
    'Número medio de camiones en todas las etapas juntas, ponderado por tiempo, noches incluidas.',
  ],
  [
    'Busy over open booth-minutes of all primary lanes.',
    'Minutos-caseta ocupados entre los abiertos, de todos los carriles primarios.',
  ],
  ['Trucks released in the window, by days.', 'Camiones liberados en la ventana, entre los días.'],
  [
    'Trucks due here that crossed at another facility.',
    'Camiones que tocaban a este cruce y pasaron por otro.',
  ],
  [
    'Trips due here that baulked at the wait or were never sent.',
    'Viajes que tocaban a este cruce y renunciaron por la espera o nunca se enviaron.',
  ],
  [
    'Crossing times of all released trucks at the Mexican drayage rate, and at the US rate after the free hours.',
    'Tiempos de cruce de todos los camiones liberados, a la tarifa mexicana de transfer, y a la estadounidense después de las horas libres.',
  ],
  [
    '99th percentile over produce loads of the share of marketable life, counted from packing, used at the border.',
    'Percentil 99, sobre las cargas de productos frescos, de la parte de la vida comercial, contada desde el empaque, que se usa en la frontera.',
  ],
  ['95th percentile of the same shares.', 'Percentil 95 de las mismas partes.'],
  ['90th percentile of the same shares.', 'Percentil 90 de las mismas partes.'],
  ['Median of the same shares.', 'Mediana de las mismas partes.'],
  ['Mean of the same shares.', 'Media de las mismas partes.'],
  [
    'Share of produce loads that used more than a tenth of their life at the border.',
    'Proporción de cargas de productos frescos que usaron más de un décimo de su vida en la frontera.',
  ],
  [
    'Share of produce with less life left at the distribution centre than normal sale needs, whatever the cause.',
    'Proporción de productos a los que, en el centro de distribución, les queda menos vida de la que pide la venta normal, sea cual sea la causa.',
  ],
  [
    'Thrown away by the time of sale because of the stay; rejected loads are apart.',
    'Lo que se tira antes de la venta a causa de la estancia; las cargas rechazadas van aparte.',
  ],
  ['Loads rejected because of the stay.', 'Cargas rechazadas a causa de la estancia.'],
  [
    'Waste, price discount and rejection that the stay at the border causes, over all produce loads that crossed.',
    'Merma, rebaja de precio y rechazo que causa la estancia en la frontera, sobre todas las cargas de productos frescos que cruzaron.',
  ],
  ['Value of what is wasted.', 'Valor de la merma.'],
  [
    'Lower price for the greater age of what is still sold; nothing for what is wasted or rejected.',
    'Precio más bajo por la mayor edad de lo que aún se vende; nada por la merma o lo rechazado.',
  ],
  [
    'Value less salvage of loads that the stay pushes over 15 % defects (PACA good arrival, 15-8-5).',
    'Valor, menos lo que se rescata, de las cargas que la estancia lleva a más de 15 % de defectos (buena llegada de PACA, 15-8-5).',
  ],
  [
    'Fuel that units of produce loads burn at the border.',
    'Combustible que queman en la frontera los equipos de las cargas de productos frescos.',
  ],
  [
    'Drayage hours of produce loads at the border, and hours for which the US truck waits.',
    'Horas de transfer de las cargas de productos frescos en la frontera, y horas que espera el tractor estadounidense.',
  ],
  [
    'Charges on produce that is delivered late and still sold.',
    'Cargos a los productos que se entregan tarde y aún se venden.',
  ],
  [
    'Sum of value lost, fuel, drivers and detention, and missed orders of produce loads.',
    'Suma del valor perdido, el combustible, los choferes y estadías, y los pedidos perdidos de las cargas de productos frescos.',
  ],
  ['The part of that total on the US side.', 'La parte de ese total del lado estadounidense.'],
  ['The rest of that total.', 'El resto de ese total.'],
  [
    'Value of produce loads that were late, rejected or never sent: an exposure, not a loss, and not in the total.',
    'Valor de las cargas de productos frescos que llegaron tarde, se rechazaron o nunca se enviaron: una exposición, no una pérdida, y no está en el total.',
  ],
  [
    'Loads at the border for too long to be on time.',
    'Cargas que estuvieron en la frontera demasiado tiempo para llegar a la hora.',
  ],
  [
    'Produce trips due here that baulked, were not sent, gave up or were still under way at the end.',
    'Viajes de productos frescos que tocaban a este cruce y renunciaron, no se enviaron, desistieron o seguían en camino al final.',
  ],
  ['Value lost by avocado loads.', 'Valor que pierden las cargas de aguacate.'],
  ['Waste of avocado loads.', 'Merma de las cargas de aguacate.'],
  ['The part of avocado loads in it.', 'La parte que toca a las cargas de aguacate.'],
  ['measured', 'medida'],
  ['official statement or legal text', 'declaración oficial o texto legal'],
  ['peer-reviewed or handbook literature', 'literatura arbitrada o manual'],
  ['press or trade body', 'prensa o asociación'],
  [
    'derived here from measured, official, literature or press figures',
    'derivada aquí de cifras medidas, oficiales, de literatura o de prensa',
  ],
  ['guess, never without a range', 'conjetura, nunca sin intervalo'],
  ['background knowledge, source not retrieved', 'conocimiento general, fuente no consultada'],
];
