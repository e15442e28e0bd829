import { readJson } from '../../data-file.ts';
import type { PortsFile } from '../../model/port.ts';
import type { Phrase } from '../phrase-book.ts';

const MONTHS: ReadonlyArray<readonly [string, string]> = [
  ['Jan', 'ene'],
  ['Feb', 'feb'],
  ['Mar', 'mar'],
  ['Apr', 'abr'],
  ['May', 'may'],
  ['Jun', 'jun'],
  ['Jul', 'jul'],
  ['Aug', 'ago'],
  ['Sep', 'sep'],
  ['Oct', 'oct'],
  ['Nov', 'nov'],
  ['Dec', 'dic'],
];

const DAYS = { weekdays: 'entre semana', Saturdays: 'los sábados', Sundays: 'los domingos' } as const;

/** Real disruptions: what happened, what was measured of them, and what plain models take for granted. */
export const EVENT_PHRASES: readonly Phrase[] = [
  ...happenings(),
  ...MONTHS.flatMap(([en, es]): Phrase[] => [
    [`{day:number} ${en} {year:number}`, `{day} ${es} {year}`],
    [`{day:number} ${en} {year:number} {time:word}`, `{day} ${es} {year} {time}`],
  ]),
  ['closed to trucks', 'cerrado a los camiones'],
  ['blocked, so that no truck got through', 'bloqueado, de modo que no pasó ningún camión'],
  ['{count:number} booths open', '{count} casetas abiertas'],
  ['1 booth open', '1 caseta abierta'],
  [
    '{count:number} booths open, {fast} of them for FAST trucks only',
    '{count} casetas abiertas, {fast} de ellas solo para camiones FAST',
  ],
  [
    '1 booth open, {fast:number} of them for FAST trucks only',
    '1 caseta abierta, {fast} de ellas solo para camiones FAST',
  ],
  ...(['weekdays', 'Saturdays', 'Sundays'] as const).flatMap((days): Phrase[] => [
    [`closed on ${days}`, `cerrado ${DAYS[days]}`],
    [`open from {first:number} to {last:number} h on ${days}`, `abierto de {first} a {last} h ${DAYS[days]}`],
    [`closed on ${days}, {rest}`, `cerrado ${DAYS[days]}, {rest}`],
    [
      `open from {first:number} to {last:number} h on ${days}, {rest}`,
      `abierto de {first} a {last} h ${DAYS[days]}, {rest}`,
    ],
  ]),
  [
    'the state inspects {share} of the trucks that CBP releases, {minutes} min each, {pace}',
    'el estado inspecciona {share} de los camiones que CBP libera, {minutes} min cada uno, {pace}',
  ],
  ['in 1 bay', 'en 1 bahía'],
  ['in {count:number} bays', 'en {count} bahías'],
  ['at most {count:number} trucks an hour', 'a lo más {count} camiones por hora'],
  ['in as many bays a booth as were fitted', 'en tantas bahías por caseta como se ajustaron'],
  ['All crossings of the event', 'Todos los cruces de la interrupción'],
  ['Trucks a day', 'Camiones por día'],
  [
    'Trucks that crossed in the days asked about, over their number.',
    'Camiones que cruzaron en los días en cuestión, entre el número de esos días.',
  ],
  ['Trucks in all', 'Camiones en total'],
  ['Trucks that crossed in the days asked about.', 'Camiones que cruzaron en los días en cuestión.'],
  ['Trucks of the month', 'Camiones del mes'],
  [
    'Trucks that crossed in the calendar month; days beyond the run are taken as normal ones.',
    'Camiones que cruzaron en el mes calendario; los días fuera de la corrida se toman como normales.',
  ],
  ['Trucks of the month against normal', 'Camiones del mes frente a lo normal'],
  [
    'Trucks of the calendar month over those of a normal one, less 100 %; observed values are net of what crossings without the disruption did.',
    'Camiones del mes calendario entre los de uno normal, menos 100 %; los valores observados descuentan lo que hicieron los cruces sin la interrupción.',
  ],
  [
    'Share of the trucks of all crossings of the event',
    'Parte de los camiones de todos los cruces de la interrupción',
  ],
  [
    'Trucks that crossed here over those that crossed at all crossings simulated together.',
    'Camiones que cruzaron aquí entre los que cruzaron en todos los cruces simulados juntos.',
  ],
  ['Longest wait of an hour', 'Espera más larga de una hora'],
  [
    'The longest of the hourly mean waits, from the end of the queue to the primary booth.',
    'La más larga de las esperas medias por hora, del final de la fila a la caseta primaria.',
  ],
  [
    'Mean wait of the trucks of the hours asked about, with what is posted on normal days beyond it.',
    'Espera media de los camiones de las horas en cuestión, con lo publicado en días normales fuera de ellas.',
  ],
  ['Trucks that did not cross', 'Camiones que no cruzaron'],
  ['Trucks of normal days less those that crossed.', 'Camiones de días normales menos los que cruzaron.'],
  ['Longest queue', 'Fila más larga'],
  ['The most trucks that stood in line at an hour.', 'El mayor número de camiones formados a una hora.'],
  ['Standing queue over the shortfall', 'Fila formada entre el faltante'],
  [
    'The longest queue over all trucks that had not crossed since the event began; the rest never came.',
    'La fila más larga entre todos los camiones que no habían cruzado desde que empezó la interrupción; los demás nunca llegaron.',
  ],
  ['Days until flow is normal', 'Días hasta que el flujo es normal'],
  [
    'Days of 24 hours after the last restriction until a day has 95 % of its normal trucks.',
    'Días de 24 horas después de la última restricción hasta que un día tiene 95 % de sus camiones normales.',
  ],
  ['Trucks against normal', 'Camiones frente a lo normal'],
  [
    'Trucks that crossed in the days asked about over those of normal days, less 100 %.',
    'Camiones que cruzaron en los días en cuestión entre los de días normales, menos 100 %.',
  ],
  ['Every day is a normal one.', 'Todos los días son normales.'],
  [
    'Every truck waits at its own crossing until it is through, at the pace that the restrictions leave.',
    'Cada camión espera en su propio cruce hasta pasar, al ritmo que dejan las restricciones.',
  ],
  [
    'What that pace leaves over crosses at once at the nearest crossing of the event, whatever its capacity.',
    'Lo que ese ritmo deja sin pasar cruza de inmediato por el cruce más cercano de la interrupción, sea cual sea su capacidad.',
  ],
  [
    'Stop of avocado inspections in Michoacán, February 2022 (E10, shape of supply)',
    'Paro de inspecciones de aguacate en Michoacán, febrero de 2022 (E10, forma de la oferta)',
  ],
  [
    'State inspection of every truck at Brownsville Veterans, May 2023 (E4, calibration)',
    'Inspección estatal de cada camión en Brownsville Veterans, mayo de 2023 (E4, calibración)',
  ],
  [
    'State inspection at Camino Real, Eagle Pass, December 2023 (E7)',
    'Inspección estatal en Camino Real, Eagle Pass, diciembre de 2023 (E7)',
  ],
  [
    'State inspection and then closure of Bridge of the Americas, El Paso, to April 2023 (E6)',
    'Inspección estatal y luego cierre del Puente de las Américas, El Paso, hasta abril de 2023 (E6)',
  ],
  [
    'Storm damage at World Trade Bridge, Laredo, May and June 2017 (E8, calibration)',
    'Daños por tormenta en el puente World Trade, Laredo, mayo y junio de 2017 (E8, calibración)',
  ],
  [
    'CBP officers moved from ten ports, April 2019 (E3)',
    'Oficiales de CBP trasladados de diez puertos, abril de 2019 (E3)',
  ],
  [
    'Texas DPS inspections at eight bridges and the blockade at Pharr, April 2022 (E2)',
    'Inspecciones del DPS de Texas en ocho puentes y el bloqueo en Pharr, abril de 2022 (E2)',
  ],
  [
    'About 40 million lb in two weeks, 35 to 45 % of typical',
    'Cerca de 40 millones de lb en dos semanas, 35 a 45 % de lo típico',
  ],
  [
    '63.8 million lb in the first week of March, record of the year',
    '63.8 millones de lb en la primera semana de marzo, récord del año',
  ],
  ['CBP, as quoted by FreightWaves', 'CBP, citado por FreightWaves'],
  ['CBP count by bridge', 'Conteo de CBP por puente'],
  ['CBP counts by bridge', 'Conteos de CBP por puente'],
  [
    '10 to 11 h and 24 h on day 2, up to 26 h, in the press',
    '10 a 11 h y 24 h el día 2, hasta 26 h, en la prensa',
  ],
  [
    '24 h at 400 a day over a shortfall of 2,100: 19 %',
    '24 h a 400 por día entre un faltante de 2,100: 19 %',
  ],
  ['Over 2 h on 5 December', 'Más de 2 h el 5 de diciembre'],
  ['CBP: about 700 to about 200 a day', 'CBP: de cerca de 700 a cerca de 200 por día'],
  [
    'CBP counts of February and March 2023: 3,670 and 4,050 of about 70,000',
    'Conteos de CBP de febrero y marzo de 2023: 3,670 y 4,050 de cerca de 70,000',
  ],
  ['Operator 7 h; drivers 12 h on Saturday', 'Operador 7 h; choferes 12 h el sábado'],
  ['30 min by 10:30 on 18 April', '30 min a las 10:30 del 18 de abril'],
  ['Car and truck waits of 18 April', 'Esperas de autos y camiones del 18 de abril'],
  ['CBP: up to 1 or 1.5 h more than the usual 26 min', 'CBP: hasta 1 o 1.5 h más que los 26 min usuales'],
  ['Counts by bridge, net of Easter', 'Conteos por puente, descontada la Semana Santa'],
  ['Expeditors: up to 5 h, over 5 h; 4 to 6 h', 'Expeditors: hasta 5 h, más de 5 h; 4 a 6 h'],
  ['Expeditors: up to 2 h, none', 'Expeditors: hasta 2 h, ninguna'],
  ['CBP counts, net of uninspected bridges', 'Conteos de CBP, descontados los puentes sin inspección'],
  ['CBP: down 100 % during the blockade', 'CBP: 100 % menos durante el bloqueo'],
  ['CBP peak; drivers 14 to 36 h', 'Máximo de CBP; choferes 14 a 36 h'],
  ['CBP peak; drivers 3 to 12 h', 'Máximo de CBP; choferes 3 a 12 h'],
  ['CBP peak; drivers 10 to 20 h', 'Máximo de CBP; choferes 10 a 20 h'],
  ['CBP peak, a lower bound', 'Máximo de CBP, una cota inferior'],
];

/** `Pharr, 7 Apr 2022 06:00 to 15 Apr 2022 17:00: closed to trucks.` */
function happenings(): Phrase[] {
  const { facilities } = readJson('ports.json') as PortsFile;
  return facilities.map(({ name }) => [
    `${name.en}, {from} to {to}: {what}.`,
    `${name.es}, del {from} al {to}: {what}.`,
  ]);
}
