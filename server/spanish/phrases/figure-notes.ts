import type { Phrase } from '../phrase-book.ts';

const CUT = "Cut to the crossing's hours (and the hour or two before opening), then normalise";
const CUT_ES = 'Recortado al horario del cruce (y a la hora o dos antes de abrir), y luego normalizado';

/** Notes to figures of service, response, produce, cost and the law. */
export const FIGURE_NOTE_PHRASES: readonly Phrase[] = [
  [
    `Afternoon-heavy: CBP asked trade to use the light hours 08-11 (May 2017). ${CUT}`,
    `Cargado por la tarde: CBP pidió al comercio usar las horas ligeras 08-11 (mayo de 2017). ${CUT_ES}`,
  ],
  [`Plateau 09-19 as in the Ysleta waits. ${CUT}`, `Meseta 09-19 como en las esperas de Ysleta. ${CUT_ES}`],
  [
    `Early-morning peak at Pharr (The Packer 2011). ${CUT}`,
    `Máximo de madrugada en Pharr (The Packer 2011). ${CUT_ES}`,
  ],
  [
    `Morning peak before a 20 o'clock closing. ${CUT}`,
    `Máximo matutino antes de un cierre a las 20 h. ${CUT_ES}`,
  ],
  [
    'Inferred from waits, not counted; begins an hour before the first hour with readings',
    'Inferido de las esperas, no contado; empieza una hora antes de la primera con lecturas',
  ],
  [
    'Including move-up; only booths times rate is identifiable from waits',
    'Con el avance incluido; de las esperas solo se identifica casetas por ritmo',
  ],
  [
    '27 s was timed for one truck; the split between FAST and standard is a guess',
    'Se cronometraron 27 s en un camión; el reparto entre FAST y estándar es una conjetura',
  ],
  ['Whole border in 2020; 27 % in 2024', 'Toda la frontera en 2020; 27 % en 2024'],
  ['The spread is a guess', 'La dispersión es una conjetura'],
  [
    'Legacy unit; multi-energy portals up to 80 planned',
    'Equipo antiguo; se planean arcos multienergía de hasta 80',
  ],
  [
    'CBP says up to 120 min, an hour or more with unloading',
    'CBP dice hasta 120 min, una hora o más con descarga',
  ],
  ['One in 20 to one in 50', 'Uno de 20 a uno de 50'],
  ['Two per cent of every load is looked at', 'Se mira el dos por ciento de cada carga'],
  [
    'CBP split of 2016: 2.5 h of inspection in Mexico',
    'Reparto de CBP de 2016: 2.5 h de inspección en México',
  ],
  ['45-60 min in the enhanced inspections of 2022', '45-60 min en las inspecciones reforzadas de 2022'],
  [
    'Wait at which half of the trucks do not set out; waits saturated at 8 to 36 h in the long disruptions',
    'Espera a la que la mitad de los camiones no sale; las esperas se saturaron en 8 a 36 h en las interrupciones largas',
  ],
  [
    '"By half"; from 2016, by the operator of the programme',
    '«A la mitad»; de 2016, según el operador del programa',
  ],
  ['"Seconds" at the booth', '«Segundos» en la caseta'],
  ['"A handful"; no headcount published', '«Un puñado»; no se publica cuántos'],
  [
    'Qualified shippers in an early pilot, no control',
    'Embarcadores calificados en un piloto inicial, sin grupo de control',
  ],
  [
    '80 % of Nogales commodities qualify, 60 % of Pharr produce',
    'Califica 80 % de los productos de Nogales, 60 % de los productos frescos de Pharr',
  ],
  [
    'Scanners are provided for trucks at capacity and somewhat more; their number per crossing is not published',
    'Hay escáneres para los camiones a plena capacidad y algo más; su número por cruce no se publica',
  ],
  ['Scans that end at the dock', 'Escaneos que terminan en el andén'],
  [
    'Utilisation of FAST lanes over that of standard lanes; FAST waits are the shorter ones in the 2026 feed',
    'Ocupación de los carriles FAST entre la de los estándar; en los datos de 2026 las esperas FAST son las más cortas',
  ],
  ['Trucks between the lane split and the booth', 'Camiones entre la división de carriles y la caseta'],
  [
    'Trucks are let in to queue before lanes open; whole hours count',
    'Se deja formarse a los camiones antes de que abran los carriles; cuentan horas enteras',
  ],
  [
    'A few trucks come in any hour in which they can queue, also where the profile has none',
    'Unos cuantos camiones llegan en toda hora en que pueden formarse, también donde el perfil no tiene ninguno',
  ],
  [
    'How long after closing booths still serve trucks already in line',
    'Cuánto tiempo después del cierre las casetas aún atienden a los ya formados',
  ],
  ['The others serve agriculture exams', 'Las demás atienden revisiones de agricultura'],
  [
    'Wait difference beyond the extra road at which half of the divertible trucks cross elsewhere',
    'Diferencia de espera, más allá del camino adicional, a la que la mitad de los que pueden desviarse cruza por otro lado',
  ],
  [
    'Brokers, drayage and programme lanes bind the others to their crossing',
    'Agentes aduanales, transfer y carriles de programa atan a los demás a su cruce',
  ],
  [
    'Dispatchers remember waits about half a day',
    'Los despachadores recuerdan las esperas cerca de medio día',
  ],
  [
    'Remembered wait at which half of the trips that can be held back are',
    'Espera recordada a la que se retiene la mitad de los viajes que pueden retenerse',
  ],
  [
    'Standing queues were 6 to 20 % of the shortfall in long disruptions: most unmet trucks were never sent',
    'En las interrupciones largas las filas formadas fueron 6 a 20 % del faltante: la mayoría de los camiones que faltaron nunca se envió',
  ],
  [
    'No visible catch-up followed the disruptions of 2019 to 2023',
    'Ninguna reposición visible siguió a las interrupciones de 2019 a 2023',
  ],
  [
    "Fruit left on the tree is packed later; avocado exports caught up after the week's stop of February 2022",
    'La fruta que se deja en el árbol se empaca después; las exportaciones de aguacate se repusieron tras el paro de una semana de febrero de 2022',
  ],
  [
    'Spread of the trips made up, each at its hour of the day',
    'Reparto de los viajes repuestos, cada uno a su hora del día',
  ],
  ['Cartons exposed while the doors are open', 'Cajas expuestas mientras las puertas están abiertas'],
  ['From respiration at 10 and 20 °C', 'De la respiración a 10 y 20 °C'],
  [
    'A single Q10 over-states ageing above 25 °C; 1.75 fits better there',
    'Un solo Q10 exagera el envejecimiento sobre 25 °C; ahí ajusta mejor 1.75',
  ],
  [
    'Michoacán to McAllen is 2-3 days (press), after packing and cooling',
    'De Michoacán a McAllen son 2-3 días (prensa), después de empacar y enfriar',
  ],
  ['Rounded to thousands', 'Redondeado a miles'],
  [
    'Carried at 0-2 °C; keeping quality refers to 0 °C',
    'Se transporta a 0-2 °C; la conservación se refiere a 0 °C',
  ],
  ['Respiration 15 to 127 from 0 to 20 °C', 'Respiración de 15 a 127 entre 0 y 20 °C'],
  [
    'Read as mg CO2/kg·h at 0 and 20 °C, halved to ml, with the Q10 between; verify the unit',
    'Leído como mg CO2/kg·h a 0 y 20 °C, a la mitad en ml, con el Q10 entre ambos; verifíquese la unidad',
  ],
  ['Packing to the border', 'Del empaque a la frontera'],
  [
    'Respiration of raspberry gives 2.9, of blackberry 2.65',
    'La respiración de la frambuesa da 2.9, la de la zarzamora 2.65',
  ],
  ['Respiration 6 to 68 from 0 to 20 °C gives 3.4', 'La respiración de 6 a 68 entre 0 y 20 °C da 3.4'],
  [
    'Summary table of Handbook 66, mg halved to ml, from memory: verify',
    'Tabla resumen del Handbook 66, mg a la mitad en ml, de memoria: verifíquese',
  ],
  ['Respiration x11 from 0 to 21 °C', 'Respiración ×11 entre 0 y 21 °C'],
  ['Only in long storage', 'Solo en almacenamiento largo'],
  ['Respiration x15 from 0 to 21 °C gives 3.6', 'La respiración ×15 entre 0 y 21 °C da 3.6'],
  [
    'Above this the single Q10 of a commodity over-states ageing',
    'Por encima, el Q10 único de un producto exagera el envejecimiento',
  ],
  ['HB66 gives 1.5-2.0 for 20-30 °C', 'HB66 da 1.5-2.0 para 20-30 °C'],
  [
    'The bands end at 40 °C; pulp is taken to get no warmer',
    'Las bandas terminan en 40 °C; se supone que la pulpa no se calienta más',
  ],
  ['Fresh fruit and vegetables are 80-95 % water', 'La fruta y las verduras frescas son 80-95 % agua'],
  [
    'Standard time; clocks an hour ahead in summer are not corrected for',
    'Hora estándar; no se corrige la hora adelantada del verano',
  ],
  [
    'How far off the monthly figures may be; also a way to ask about a hot spell',
    'Cuánto pueden errar las cifras mensuales; también un modo de preguntar por una ola de calor',
  ],
  [
    'Uniform over the range; a full tank runs 45-125 h',
    'Uniforme en el intervalo; un tanque lleno dura 45-125 h',
  ],
  [
    'A failed unit stays off until the truck has left the border',
    'Un equipo que falla queda apagado hasta que el camión deja la frontera',
  ],
  ['Outside of a 53-foot box', 'Exterior de una caja de 53 pies'],
  [
    'ATP: at most 0.40 heavily, 0.70 normally insulated; degrades with age',
    'ATP: a lo más 0.40 con aislamiento reforzado, 0.70 con el normal; empeora con la edad',
  ],
  [
    'Units hold temperature and do not pull down: warmed cartons return to the set point this slowly',
    'Los equipos mantienen la temperatura y no la bajan: las cajas que se calentaron vuelven así de despacio a la consigna',
  ],
  ['Uniform over the range', 'Uniforme en el intervalo'],
  [
    'Short-lived produce is sold nearer and sooner: each of the two legs above takes at most this share of the life that is left. At 0.3 about one raspberry load in fourteen, and one in a hundred strawberry loads, would be rejected even without a border',
    'Lo que dura poco se vende más cerca y antes: cada uno de los dos tramos de arriba toma a lo más esta parte de la vida que queda. Con 0.3, cerca de una de cada catorce cargas de frambuesa, y una de cada cien de fresa, se rechazaría aun sin frontera',
  ],
  [
    'Maturity of a load at packing, normal, cut at two standard deviations',
    'Madurez de una carga al empacar, normal, cortada a dos desviaciones estándar',
  ],
  ['Fruit to fruit within a load, normal', 'De fruta a fruta dentro de una carga, normal'],
  [
    'Fruit below it is what a buyer would not take for normal sale',
    'Por debajo está la fruta que un comprador no tomaría para venta normal',
  ],
  [
    '15-8-5 % of total, serious and decay over five days; the model tells only total defects',
    '15-8-5 % de defectos totales, serios y pudrición en cinco días; el modelo solo dice los totales',
  ],
  ['Nothing where no life is left', 'Nada donde no queda vida'],
  ['Price against age; for what is sold', 'Precio frente a edad; de lo que se vende'],
  ['74.65 in 2021, 90.89 in 2024', '74.65 en 2021, 90.89 en 2024'],
  [
    'A crossing that everyone plans for; beyond it the long-haul truck stands',
    'Un cruce con el que todos cuentan; más allá, el tractor de larga distancia queda parado',
  ],
  ['Charges for missed appointments and unfilled orders', 'Cargos por citas perdidas y pedidos sin surtir'],
  ['Found at the receiver and in shops', 'Se descubre con el receptor y en tiendas'],
  [
    'On consignment a lower price falls back on the grower',
    'En consignación, un precio más bajo recae en el productor',
  ],
  [
    'Under f.o.b. good arrival the shipper answers for condition',
    'Con f.o.b. y buena llegada, el embarcador responde por la condición',
  ],
  [
    'Whole posts: the floor of posts times this share. No effect on cargo was observed: the range is a reading of the text',
    'Puestos enteros: la parte entera de los puestos por esta proporción. No se observó efecto alguno sobre la carga: el intervalo es una lectura del texto',
  ],
  [
    'DEA visas were reported stalled and under negotiation until November 2021; nothing is known of CBP',
    'Se reportó que las visas de la DEA estaban detenidas y en negociación hasta noviembre de 2021; de CBP no se sabe nada',
  ],
  [
    'Acts only with a freeze or a permit delay; shorter tours empty posts sooner and fill them sooner',
    'Actúa solo con un congelamiento o una demora de permisos; las misiones más cortas vacían antes los puestos y antes los llenan',
  ],
  [
    'Added to the freeze before a successor can come. The reform of May 2015 already lets accredited customs officers carry sidearms',
    'Se suma al congelamiento antes de que pueda llegar un sucesor. La reforma de mayo de 2015 ya permite a los oficiales de aduanas acreditados portar armas cortas',
  ],
  [
    '1 day is one shift: each meeting authorised by itself',
    '1 día es un turno: cada reunión se autoriza por separado',
  ],
  [
    'Nothing is lost while it covers the decision time',
    'No se pierde nada mientras cubra el tiempo de decisión',
  ],
  [
    'Whether the rule binds federal customs was not verified',
    'No se verificó si la regla obliga a la aduana federal',
  ],
  [
    '12, the most officers that any site is thought to have, stands for all',
    '12, los más oficiales que se cree que tiene un sitio, equivale a todos',
  ],
  ['2 to 15 where reports are due', '2 a 15 donde deben hacerse informes'],
  ['Acts only where reports take time', 'Actúa solo donde los informes toman tiempo'],
  [
    '1 is the literal text; as many as the contacts of a shift is one report a shift',
    '1 es el texto literal; tantos como los contactos de un turno es un informe por turno',
  ],
  ['2 to 16 where it is due', '2 a 16 donde debe hacerse'],
  ['No withdrawal of CBP was reported', 'No se reportó ningún retiro de CBP'],
  [
    'No effect on cargo was observed: the range is a reading of the text',
    'No se observó efecto alguno sobre la carga: el intervalo es una lectura del texto',
  ],
  [
    'Nobody replaces the officer while the policy holds',
    'Nadie sustituye al oficial mientras rige la política',
  ],
  ['Acts only where suspensions happen', 'Actúa solo donde hay suspensiones'],
  ['Acts only where less information is shared', 'Actúa solo donde se comparte menos información'],
  [
    'Smaller than r, since Mexican officers report to their own side; whether federal customs is bound was not verified',
    'Menor que r, pues los oficiales mexicanos informan a su propio lado; no se verificó si obliga a la aduana federal',
  ],
  [
    'Unified cargo processing was running and its expansion under study in September 2022',
    'El procesamiento unificado de carga operaba y su ampliación estaba en estudio en septiembre de 2022',
  ],
  [
    'The stop of February 2022 was for threats to an inspector, not by this law; whether APHIS falls under it is a reading',
    'El paro de febrero de 2022 fue por amenazas a un inspector, no por esta ley; si abarca a APHIS es una lectura',
  ],
  [
    '11 to 18 February 2022; loads held back come afterwards by supplyMadeUpShare of ports.json',
    '11 a 18 de febrero de 2022; las cargas retenidas llegan después según supplyMadeUpShare de ports.json',
  ],
  ['One shift a day at each post', 'Un turno por día en cada puesto'],
  ['Full time: 40 hours in four weeks', 'Tiempo completo: 40 horas en cuatro semanas'],
  [
    'A booth open 96 hours a week takes about three officers with leave, and perhaps a third of those who return goes to cargo primary; agriculture specialists never do. Whole booths only: the handful of one site adds none',
    'Una caseta abierta 96 horas a la semana pide cerca de tres oficiales con descansos, y quizá un tercio de los que vuelven va a la primaria de carga; los especialistas en agricultura nunca. Solo casetas enteras: el puñado de un sitio no añade ninguna',
  ],
  [
    'CBP once planned to scan 70-72 %; 27 % was reached in 2024',
    'CBP planeó alguna vez escanear 70-72 %; en 2024 se llegó a 27 %',
  ],
];
