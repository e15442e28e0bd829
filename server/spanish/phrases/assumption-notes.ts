import type { Phrase } from '../phrase-book.ts';

/** Sources that are no documents, and notes to figures of crossings. */
export const ASSUMPTION_NOTE_PHRASES: readonly Phrase[] = [
  [
    'Background knowledge, not retrieved: verify before citing',
    'Conocimiento general, no consultado: verifíquese antes de citar',
  ],
  [
    'Fitted by garita calibrate to the waits and lanes that CBP posted from {from:word} to {to:word} and to monthly counts',
    'Ajustado con garita calibrate a las esperas y los carriles que CBP publicó del {from} al {to} y a conteos mensuales',
  ],
  [
    'Calibrated by hand on Brownsville Veterans, May 2023, and World Trade Bridge, May 2017, and on no other event',
    'Calibrado a mano con Brownsville Veterans, mayo de 2023, y el puente World Trade, mayo de 2017, y con ningún otro suceso',
  ],
  [
    'Warming of a load with its unit off, worked out for this project',
    'Calentamiento de una carga con su equipo apagado, calculado para este proyecto',
  ],
  [
    'Monthly means of the daily minimum and maximum, from memory, not retrieved: verify; each may be 3 °C off, as far as the two zones found in print were',
    'Medias mensuales de la mínima y la máxima diarias, de memoria, no consultadas: verifíquense; cada una puede errar 3 °C, como erraban las dos zonas halladas impresas',
  ],
  ['No source read; editable by the user', 'Ninguna fuente leída; el usuario puede editarla'],
  [
    'Derived for this project; depends on the guessed arrival shape',
    'Derivado para este proyecto; depende de la forma conjeturada de las llegadas',
  ],
  [
    'Derived from data/observed; daily figures quoted by CBP imply a divisor of 255 to 285',
    'Derivado de data/observed; las cifras diarias que cita CBP implican un divisor de 255 a 285',
  ],
  ['Judgement of this project from the map', 'Juicio de este proyecto a partir del mapa'],
  [
    'One port, one truck crossing; November 2021 is missing',
    'Un puerto, un cruce de camiones; falta noviembre de 2021',
  ],
  [
    'CBP lists 06-20 for the commercial compound in 2014 and 2022',
    'CBP da 06-20 para el recinto comercial en 2014 y 2022',
  ],
  [
    'Ten booths in total (CBP 2019, 2022); 16 from April 2022 by press; the split by type is a guess',
    'Diez casetas en total (CBP 2019, 2022); 16 desde abril de 2022 según la prensa; el reparto por tipo es una conjetura',
  ],
  [
    '2019; November 2021 is missing from the by-port file',
    '2019; falta noviembre de 2021 en el archivo por puerto',
  ],
  [
    'One minus loaded over all containers, 2020; before the meaning of loaded changed',
    'Uno menos los cargados entre todos los contenedores, 2020; antes de que cambiara el sentido de cargado',
  ],
  [
    'HS 07 and 08 weight over 18.144 t a load, over trucks',
    'Peso de HS 07 y 08 entre 18.144 t por carga, entre camiones',
  ],
  [
    'The published share is cut off in the source read',
    'La proporción publicada está cortada en la fuente leída',
  ],
  ['At most the site design of 200 trucks a day', 'A lo más los 200 camiones por día del diseño del sitio'],
  ['Design figure from before the opening', 'Cifra de diseño anterior a la apertura'],
  ['Busiest month of 2019', 'Mes más cargado de 2019'],
  [
    'Fruit as a whole follows HS 08 by weight ({share:number} %); avocado follows avocadoShareOfUs at 146 trucks a day; the rest is judgement. Fruit and vegetables outside the thirteen (limes, melons, squash, onions, chillies) are spread over them',
    'La fruta en conjunto sigue a HS 08 por peso ({share} %); el aguacate sigue a avocadoShareOfUs con 146 camiones por día; lo demás es juicio. La fruta y las verduras fuera de los trece (limones, melones, calabazas, cebollas, chiles) se reparten entre ellos',
  ],
  [
    'Truck road from the Mexican export compound',
    'Camino de camiones desde el recinto mexicano de exportación',
  ],
  [
    'Hours with a reading and open lanes in the 2026 feed',
    'Horas con lectura y carriles abiertos en los datos de 2026',
  ],
  ['No Saturday reading with open lanes in 2026', 'Ninguna lectura de sábado con carriles abiertos en 2026'],
  ['No Sunday reading with open lanes in 2026', 'Ninguna lectura de domingo con carriles abiertos en 2026'],
  ['The feed lists no FAST lane here', 'Los datos no muestran aquí ningún carril FAST'],
  [
    'About 25 trucks an hour and booth with the usual staffing; Rio Grande City measured 4 to 9 an hour with one more lane',
    'Cerca de 25 camiones por hora y caseta con el personal usual; Rio Grande City midió 4 a 9 por hora con un carril más',
  ],
  [
    'Weekday mean of hourly standard-lane readings, 2026',
    'Media entre semana de lecturas por hora del carril estándar, 2026',
  ],
  [
    'No FAST lane, so certified trucks share the standard lane',
    'Sin carril FAST, así que los camiones certificados comparten el estándar',
  ],
  [
    'No fresh produce recorded in 2021-2023; kept just above zero',
    'Sin productos frescos registrados en 2021-2023; se deja apenas sobre cero',
  ],
  [
    'CBP examines in Mexico only at Mesa de Otay and San Jerónimo',
    'CBP revisa en México solo en Mesa de Otay y San Jerónimo',
  ],
  [
    'Busiest month of 2019; range from 2019, 2021 and 2022',
    'Mes más cargado de 2019; intervalo de 2019, 2021 y 2022',
  ],
  ['Not named among the ports of 2019', 'No se nombra entre los puertos de 2019'],
  [
    'No fresh produce recorded here in 2021-2023; a placeholder for scenarios',
    'Sin productos frescos registrados aquí en 2021-2023; un valor provisional para escenarios',
  ],
  [
    'The most that are posted open in an hour of a mean weekday, rounded',
    'Los más que se publican abiertos en una hora de un día medio entre semana, redondeado',
  ],
  [
    'With as many standard lanes as it opens at most, and the FAST trucks that go with them',
    'Con tantos carriles estándar como abre a lo más, y los camiones FAST que los acompañan',
  ],
  [
    'Through lanes posted as FAST, whoever uses them; hangs on the pace that FAST lanes are taken to have',
    'Por carriles publicados como FAST, los use quien los use; depende del ritmo que se supone a los carriles FAST',
  ],
  ['TransBorder weights of 2021-2023 give {share:number}', 'Los pesos TransBorder de 2021-2023 dan {share}'],
  [
    'TransBorder weights of 2021-2023 give {share:number} too',
    'Los pesos TransBorder de 2021-2023 dan también {share}',
  ],
  [
    'TransBorder weights of 2021-2023 give .31, 190,174 loads in FY2020 .28',
    'Los pesos TransBorder de 2021-2023 dan .31, las 190,174 cargas del año fiscal 2020 .28',
  ],
  [
    'CBP director: 200 to over 300 trucks a day in 2017',
    'Director de CBP: 200 a más de 300 camiones por día en 2017',
  ],
  [
    'Only where the facility opens on Sundays; 52 weeks of these factors are 293 weekday equivalents, not the 270 used for weekdayTrucks',
    'Solo donde el cruce abre los domingos; 52 semanas de estos factores son 293 días equivalentes entre semana, no los 270 que usa weekdayTrucks',
  ],
  ['Only where the facility opens on Saturdays', 'Solo donde el cruce abre los sábados'],
  [
    'The 2026 feed has readings from 09 to 17; CBP listed 9 am-8 pm for the port in 2022',
    'Los datos de 2026 tienen lecturas de 09 a 17; CBP daba de 9 a 20 h para el puerto en 2022',
  ],
  ['Three commercial lanes in total in 2022', 'Tres carriles comerciales en total en 2022'],
  [
    'HS 07 and 08 weight over 18.144 t a load, over trucks, 2021-2023; an earlier guess was .50',
    'Peso de HS 07 y 08 entre 18.144 t por carga, entre camiones, 2021-2023; una conjetura anterior era .50',
  ],
  [
    'HS 07 and 08 weight over 18.144 t a load, over trucks, 2021-2023',
    'Peso de HS 07 y 08 entre 18.144 t por carga, entre camiones, 2021-2023',
  ],
  ['Busiest calendar month of 2021-2023', 'Mes calendario más cargado de 2021-2023'],
  [
    'Most readings with open lanes in the 2026 feed; the port itself is open 06-20',
    'La mayoría de las lecturas con carriles abiertos en los datos de 2026; el puerto mismo abre 06-20',
  ],
  ['Few stray readings in 2026', 'Pocas lecturas sueltas en 2026'],
  ['Every reading of 2026 is zero or close to it', 'Toda lectura de 2026 es cero o casi'],
  [
    'The 2026 feed has readings from {first:number} to {last:number}',
    'Los datos de 2026 tienen lecturas de {first} a {last}',
  ],
  [
    'Readings with open lanes in the 2026 feed; Sunday cargo was ended in spring 2019',
    'Lecturas con carriles abiertos en los datos de 2026; la carga dominical terminó en la primavera de 2019',
  ],
  ['1,900 in May', '1,900 en mayo'],
  ['45 in May; the 2026 feed shows 6', '45 en mayo; los datos de 2026 muestran 6'],
  ['12 km fiscal corridor south of the port', 'Corredor fiscal de 12 km al sur del puerto'],
  ['The feed is stuck at 1 min', 'Los datos están fijos en 1 min'],
  ['Next to no fresh produce recorded in 2021-2023', 'Casi ningún producto fresco registrado en 2021-2023'],
  [
    'The by-port file covers all years; the bridge file has this port only from 2020',
    'El archivo por puerto cubre todos los años; el de puentes tiene este puerto solo desde 2020',
  ],
  ['08-20 in earlier years', '08-20 en años anteriores'],
  ['The 2026 feed shows {value:number}', 'Los datos de 2026 muestran {value}'],
  [
    'No volume published; .15 of the weekday trucks',
    'Sin volumen publicado; .15 de los camiones entre semana',
  ],
  [
    'Until February 2020 the by-port code 2402 also holds Ysleta; since March 2020 it is this bridge alone, so later months come from there',
    'Hasta febrero de 2020 el código 2402 por puerto incluye también Ysleta; desde marzo de 2020 es solo este puente, así que los meses posteriores vienen de ahí',
  ],
  ['06-16 in 2022', '06-16 en 2022'],
  ['Open on Saturdays until 6 April 2019', 'Abierto los sábados hasta el 6 de abril de 2019'],
  [
    'One minus the laden share of port code 2402 in 2020; press says 60 % in 2023',
    'Uno menos la parte cargada del código 2402 en 2020; la prensa dice 60 % en 2023',
  ],
  [
    'The by-port file mixes this bridge with Ysleta in 2019',
    'El archivo por puerto mezcla este puente con Ysleta en 2019',
  ],
  [
    'The port code is used by the bridge file since 2008 and by the by-port file since March 2020; later months come from the by-port file',
    'El código de puerto lo usan el archivo de puentes desde 2008 y el archivo por puerto desde marzo de 2020; los meses posteriores vienen del archivo por puerto',
  ],
  [
    'Notice of 2022; the 2026 feed has readings from 06 to 13',
    'Aviso de 2022; los datos de 2026 tienen lecturas de 06 a 13',
  ],
  ['The notice lists weekdays and Saturdays only', 'El aviso da solo entre semana y sábados'],
  ['Port code 2401, March to December 2020', 'Código de puerto 2401, marzo a diciembre de 2020'],
  ['Busiest month of 2019 at this bridge', 'Mes más cargado de 2019 en este puente'],
  [
    'The bridge file ends in 2024; later months come from the by-port file, where this is the only truck crossing of the port',
    'El archivo de puentes termina en 2024; los meses posteriores vienen del archivo por puerto, donde este es el único cruce de camiones del puerto',
  ],
  [
    'Most lanes open at once in the 2026 feed; none listed in 2022',
    'El mayor número de carriles abiertos a la vez en los datos de 2026; ninguno listado en 2022',
  ],
  [
    'No trucks in 2019-2021; 20,795 in 2024, about 77 a weekday',
    'Sin camiones en 2019-2021; 20,795 en 2024, cerca de 77 por día entre semana',
  ],
  ['No containers counted here in 2020', 'Sin contenedores contados aquí en 2020'],
  ['Hardly any trucks in 2021-2023', 'Casi sin camiones en 2021-2023'],
  ['No trucks counted here in 2019', 'Sin camiones contados aquí en 2019'],
  [
    'Readings with open lanes in the 2026 feed thin out after 22; the port itself is open all day',
    'Las lecturas con carriles abiertos en los datos de 2026 escasean después de las 22; el puerto mismo abre todo el día',
  ],
  ['Two stray Sunday readings in 2026', 'Dos lecturas dominicales sueltas en 2026'],
  [
    'The 2026 feed shows about 0; the press called 20 min normal in 2023',
    'Los datos de 2026 muestran cerca de 0; la prensa llamó normales 20 min en 2023',
  ],
  [
    'Bridge I carried 8 trucks in 2008 and none later; later months come from the by-port file',
    'El Puente I llevó 8 camiones en 2008 y ninguno después; los meses posteriores vienen del archivo por puerto',
  ],
  ['34 min quoted for 2023, 33 in the 2026 feed', '34 min citados para 2023, 33 en los datos de 2026'],
  [
    'The by-port file does not split the two bridges of Laredo, so months after December 2024 are absent',
    'El archivo por puerto no separa los dos puentes de Laredo, así que faltan los meses posteriores a diciembre de 2024',
  ],
  [
    '2021; about 1,410 before empties were sent here in December 2020',
    '2021; cerca de 1,410 antes de que los vacíos se enviaran aquí en diciembre de 2020',
  ],
  [
    'The port as a whole has .29; empties are sent to this bridge since December 2020',
    'El puerto en conjunto tiene .29; los vacíos se envían a este puente desde diciembre de 2020',
  ],
  [
    'Port of Laredo as a whole by TransBorder weight: .04',
    'Puerto de Laredo en conjunto según pesos TransBorder: .04',
  ],
  [
    '51 % of 2019 is for the port of Laredo; the split between its two bridges is a guess',
    'El 51 % de 2019 es del puerto de Laredo; el reparto entre sus dos puentes es una conjetura',
  ],
  ['08-24 for some months of 2017', '08-24 en algunos meses de 2017'],
  [
    '2019; 6,970 in 2021 after empties moved to Colombia',
    '2019; 6,970 en 2021, tras pasar los vacíos a Colombia',
  ],
  [
    'The 2026 feed shows 24 in standard and 8 in FAST lanes',
    'Los datos de 2026 muestran 24 en carriles estándar y 8 en FAST',
  ],
  [
    'The port as a whole has .29; since December 2020 empties are sent to Colombia',
    'El puerto en conjunto tiene .29; desde diciembre de 2020 los vacíos se envían a Colombia',
  ],
  ['Port of Laredo, busiest month of 2019', 'Puerto de Laredo, mes más cargado de 2019'],
  [
    'Eight-lane bridge of 300 m and the approach in Nuevo Laredo',
    'Puente de ocho carriles de 300 m y el acceso en Nuevo Laredo',
  ],
  [
    'The dam crossing carried 38 trucks in 2008 and none later; later months come from the by-port file',
    'El cruce de la presa llevó 38 camiones en 2008 y ninguno después; los meses posteriores vienen del archivo por puerto',
  ],
  [
    'One more staffed lane raised 4 to 9 trucks an hour (2014); today more cross',
    'Un carril más con personal añadió 4 a 9 camiones por hora (2014); hoy cruzan más',
  ],
  ['The operator expected 70 % uptake', 'El operador esperaba que lo usara 70 %'],
  [
    'The bridge changed its name in 2023; later months come from the by-port file, where this is the only truck crossing of the port',
    'El puente cambió de nombre en 2023; los meses posteriores vienen del archivo por puerto, donde este es el único cruce de camiones del puerto',
  ],
  [
    'CBP lists 06-24 for the bridge; the 2026 feed has readings from 07 to 22',
    'CBP da 06-24 para el puente; los datos de 2026 tienen lecturas de 07 a 22',
  ],
  ['Non-produce secondary only', 'Solo secundaria que no es de productos frescos'],
  ['1.08 in 2019', '1.08 en 2019'],
  ['Bridge of 5 km with two northbound lanes', 'Puente de 5 km con dos carriles hacia el norte'],
  [
    'Only 22 readings with open lanes in the 2026 feed',
    'Solo 22 lecturas con carriles abiertos en los datos de 2026',
  ],
  ['One Saturday reading in 2026', 'Una lectura de sábado en 2026'],
  ['118 loads of early 2020', '118 cargas de inicios de 2020'],
  [
    'The by-port file does not split the two bridges of Brownsville, so months after December 2024 are absent',
    'El archivo por puerto no separa los dos puentes de Brownsville, así que faltan los meses posteriores a diciembre de 2024',
  ],
  [
    'The by-port file does not split the two bridges of Brownsville, so months after December 2024 are absent; Gateway carried no trucks',
    'El archivo por puerto no separa los dos puentes de Brownsville, así que faltan los meses posteriores a diciembre de 2024; Gateway no llevó camiones',
  ],
  ['The port as a whole has .58', 'El puerto en conjunto tiene .58'],
  [
    'The port of Brownsville as a whole has .007 by TransBorder weight',
    'El puerto de Brownsville en conjunto tiene .007 según pesos TransBorder',
  ],
  ['CBP lists 06-24 for the bridge', 'CBP da 06-24 para el puente'],
  [
    'Counted, pre-inspected trucks left out; the months stand for those of the span',
    'Contados, sin los camiones preinspeccionados; los meses representan a los del periodo',
  ],
  [
    'FAST lanes are taken to pass a third more; the range is that of other weeks, not of other years of counts',
    'Se supone que los carriles FAST dejan pasar un tercio más; el intervalo es el de otras semanas, no el de otros años de conteos',
  ],
  [
    'Standard lanes as its trucks find them open on a mean weekday, with the FAST trucks that go with them',
    'Carriles estándar como sus camiones los encuentran abiertos en un día medio entre semana, con los camiones FAST que los acompañan',
  ],
  ["Of a day's demand over its capacity", 'De la demanda de un día entre su capacidad'],
  [
    'Of posted waits about that of their hour and day',
    'De las esperas publicadas en torno a la de su hora y día',
  ],
  ['Of the three latest whole years counted', 'De los tres últimos años enteros contados'],
  [
    'About 400 trucks a day at 50 min each over 18 h are 18 bays, behind the four booths of Brownsville Veterans',
    'Cerca de 400 camiones por día a 50 min cada uno en 18 h son 18 bahías, tras las cuatro casetas de Brownsville Veterans',
  ],
  [
    'Ysleta at capacity 200 an hour on 8 booths; Otay Mesa 25 before and 28.8 after two of ten booths closed in 2019',
    'Ysleta a plena capacidad, 200 por hora en 8 casetas; Mesa de Otay 25 antes y 28.8 después de cerrar dos de diez casetas en 2019',
  ],
  [
    'Troopers on site are not published: 30 to 60 min a truck are reported',
    'No se publica cuántos agentes hay en el sitio: se reportan 30 a 60 min por camión',
  ],
  [
    'Trucks of a month by weekday equivalents over the mean of the months before and after it',
    'Camiones de un mes en días equivalentes entre semana, entre la media de los meses anterior y posterior',
  ],
  [
    'Posted waits are estimated by eye at many ports, with the end of the queue out of sight',
    'Las esperas publicadas se estiman a ojo en muchos puertos, con el final de la fila fuera de la vista',
  ],
  ['No statutory term was found', 'No se halló ningún plazo legal'],
  ['One port, one truck crossing', 'Un puerto, un cruce de camiones'],
  ['One regular and one for empties', 'Uno normal y uno para vacíos'],
  [
    '1,441 trucks over 14 h and 3 lanes is 34 an hour and lane with no fitting',
    '1,441 camiones en 14 h y 3 carriles son 34 por hora y carril, sin ajuste alguno',
  ],
  [
    'Eight booths in total (official); the split by type is a guess',
    'Ocho casetas en total (oficial); el reparto por tipo es una conjetura',
  ],
  ['Reproduces an assumed 45 min in May', 'Reproduce unos 45 min supuestos en mayo'],
  ['Three booths in total (CBP 2019, 2022)', 'Tres casetas en total (CBP 2019, 2022)'],
  ['Six booths in total (CBP 2019, 2022)', 'Seis casetas en total (CBP 2019, 2022)'],
  [
    'Eight booths in 2019, ten in 2022; the split by type is a guess',
    'Ocho casetas en 2019, diez en 2022; el reparto por tipo es una conjetura',
  ],
  [
    'Reproduces 40 min; operators quote 200 an hour at full staffing',
    'Reproduce 40 min; los operadores citan 200 por hora con personal completo',
  ],
  [
    'CBP listed one commercial lane in 2022, two in 2014',
    'CBP daba un carril comercial en 2022, dos en 2014',
  ],
  [
    'Six booths used; four listed in 2019, eight in 2022; the split by type is a guess',
    'Seis casetas en uso; cuatro listadas en 2019, ocho en 2022; el reparto por tipo es una conjetura',
  ],
  [
    '12 listed by CBP in April 2019, 15 in total in 2022',
    '12 listadas por CBP en abril de 2019, 15 en total en 2022',
  ],
  ['About 2,000 of 8,000 a day', 'Cerca de 2,000 de 8,000 por día'],
  [
    '6 plus 2 overflow booths in 2011; 7 listed in 2022',
    '6 casetas más 2 de desahogo en 2011; 7 listadas en 2022',
  ],
  ['One FAST lane open in the 2026 feed', 'Un carril FAST abierto en los datos de 2026'],
  [
    'Four booths in total (CBP 2019, 2022); the split by type is a guess',
    'Cuatro casetas en total (CBP 2019, 2022); el reparto por tipo es una conjetura',
  ],
  ['Usually two of four booths staffed', 'Por lo común dos de cuatro casetas con personal'],
  [
    'Computed from the other figures of the same commodity',
    'Calculado de las demás cifras del mismo producto',
  ],
  [
    'Guess of this project, to be varied over its range',
    'Conjetura de este proyecto, para variarse en su intervalo',
  ],
  [
    'Fitted by hand to Brownsville Veterans, May 2023, and World Trade Bridge, May 2017, and to no other event',
    'Ajustado a mano a Brownsville Veterans, mayo de 2023, y al puente World Trade, mayo de 2017, y a ningún otro suceso',
  ],
  [
    'Trucks an hour through booths that never idle: Ysleta, and Otay Mesa in April 2019',
    'Camiones por hora en casetas nunca ociosas: Ysleta, y Mesa de Otay en abril de 2019',
  ],
  ['Monthly counts of data/observed', 'Conteos mensuales de data/observed'],
  [
    'Capacity that reproduces the published mean wait in a time-varying queue (arrivals by hour, service 100 s, CV 0.8)',
    'Capacidad que reproduce la espera media publicada en una fila variable en el tiempo (llegadas por hora, servicio de 100 s, CV 0.8)',
  ],
  [
    'Annual northbound trucks, mean of 2019-2021, divided by 270',
    'Camiones anuales hacia el norte, media de 2019-2021, entre 270',
  ],
  [
    'Road distance between the crossings on either side of the border, trucks at about 60 km/h plus city streets, and storage at 20 m a truck and lane',
    'Distancia por carretera entre los cruces de ambos lados de la frontera, camiones a cerca de 60 km/h más calles, y 20 m por camión y carril en fila',
  ],
];
