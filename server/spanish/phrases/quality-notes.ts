import type { Phrase } from '../phrase-book.ts';

/** Notes of data/quality-notes.json: what is known of imported data beyond what the file says. */
export const QUALITY_NOTE_PHRASES: readonly Phrase[] = [
  [
    'At Otay Mesa Truck Containers Loaded about doubles from July 2023, half a year before the other ports, so its meaning has changed: form no ratio of it to trucks from then on, nor across that month',
    'En Mesa de Otay, Truck Containers Loaded casi se duplica desde julio de 2023, medio año antes que en los demás puertos, así que cambió su sentido: no forme razón alguna de ella a camiones desde entonces, ni a través de ese mes',
  ],
  [
    'Truck Containers Loaded about doubles at every port from January 2024 (Laredo 177,325 in December 2023, 387,554 in January 2024), so its meaning has changed: form no ratio of it to trucks from then on, nor across that month',
    'Truck Containers Loaded casi se duplica en todos los puertos desde enero de 2024 (Laredo 177,325 en diciembre de 2023, 387,554 en enero de 2024), así que cambió su sentido: no forme razón alguna de ella a camiones desde entonces, ni a través de ese mes',
  ],
  [
    'El Paso (2402) contains Ysleta up to February 2020; from March 2020 Ysleta has its own code 2401, so a fall of El Paso there is no fall of traffic',
    'El Paso (2402) contiene a Ysleta hasta febrero de 2020; desde marzo de 2020 Ysleta tiene su propia clave 2401, así que ahí una caída de El Paso no es una caída del tránsito',
  ],
  [
    "Laredo (2304) lacks 17,685 to 20,437 trucks a month from October to December 2019 and equals World Trade alone in January and February 2020, so Colombia seems to be left out; CBP's counts by crossing have it",
    'A Laredo (2304) le faltan de 17,685 a 20,437 camiones por mes de octubre a diciembre de 2019 y es igual a solo World Trade en enero y febrero de 2020, así que parece faltar Colombia; los conteos de CBP por cruce la tienen',
  ],
  [
    'Otay Mesa has no November 2021, so a sum of 2021 is of eleven months',
    'Mesa de Otay no tiene noviembre de 2021, así que una suma de 2021 es de once meses',
  ],
  [
    'No port has Truck Containers Loaded of May 2025; whether BTS or the copy lacks them is not known',
    'Ningún puerto tiene Truck Containers Loaded de mayo de 2025; no se sabe si le faltan a BTS o a la copia',
  ],
  [
    'No port has Truck Containers Empty of September 2025; whether BTS or the copy lacks them is not known',
    'Ningún puerto tiene Truck Containers Empty de septiembre de 2025; no se sabe si le faltan a BTS o a la copia',
  ],
  [
    'The newest months can be preliminary, and a later release then replaces them: Santa Teresa had 3,298 trucks of June 2022 in the release of July 2022, and 14,707 later; six months counts as new here, which is a guess (1 to 12)',
    'Los meses más nuevos pueden ser preliminares, y una publicación posterior los sustituye: Santa Teresa tenía 3,298 camiones de junio de 2022 en la publicación de julio de 2022, y 14,707 después; aquí seis meses cuentan como nuevos, lo que es una conjetura (1 a 12)',
  ],
  [
    'October to December 2020 are missing, October at BTS too, so a sum of 2020 is of nine months',
    'Faltan octubre a diciembre de 2020, octubre también en BTS, así que una suma de 2020 es de nueve meses',
  ],
  ['March 2024 is missing', 'Falta marzo de 2024'],
  [
    'The port is that of filing, which need not be where the truck crossed',
    'El puerto es el del trámite, que no tiene que ser por donde cruzó el camión',
  ],
  [
    'A posted wait is from the end of the queue to the primary booth, not the crossing time; many are estimated by hand, and GAO called them unreliable',
    'Una espera publicada va del final de la fila a la caseta primaria, y no es el tiempo de cruce; muchas se estiman a mano, y la GAO las llamó poco confiables',
  ],
  [
    'The page names the month of an average but no year, and it is over hours with an open lane only; do not mix downloads of different years',
    'La página dice el mes de un promedio pero no el año, y es solo sobre horas con un carril abierto; no mezcle descargas de años distintos',
  ],
  [
    'The feed gives a time of day without a date, and the collector took the date from the time of retrieval: a reading older than 24 hours when fetched is a day off',
    'El servicio da una hora del día sin fecha, y quien lo recogió tomó la fecha de la hora de consulta: una lectura de más de 24 horas al consultarse yerra por un día',
  ],
  [
    'The collector wrote 0 where the feed left the open lanes blank, so 0 open lanes are taken as not stated; it has no row for closed lanes, so that means are over open hours only',
    'Quien lo recogió escribió 0 donde el servicio dejaba en blanco los carriles abiertos, así que 0 carriles abiertos se toman como no dichos; no hay fila para carriles cerrados, de modo que las medias son solo sobre horas abiertas',
  ],
  [
    'Waits above 300 min are kept as published, but nothing confirms them: Colombia stood at 700 min on 20 May 2026',
    'Las esperas de más de 300 min se conservan como se publicaron, pero nada las confirma: Colombia marcaba 700 min el 20 de mayo de 2026',
  ],
  [
    'Naco and Douglas stand at 1 min nearly always, so their waits seem not to be measured',
    'Naco y Douglas marcan 1 min casi siempre, así que sus esperas parecen no medirse',
  ],
  [
    'The collector merged ports of one name, so Otay Mesa commercial has a handful of readings, too few to use',
    'Quien lo recogió juntó puertos del mismo nombre, así que Mesa de Otay comercial tiene un puñado de lecturas, muy pocas para usarse',
  ],
];
