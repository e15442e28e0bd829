import type { Phrase } from '../phrase-book.ts';

/** What is wrong with a row, and what to do about it. */
export const IMPORT_ROW_PHRASES: readonly Phrase[] = [
  ['nothing needs to be done', 'no hay que hacer nada'],
  ['write one of these', 'escriba uno de estos'],
  ['complete or remove it', 'complétela o quítela'],
  ['leave only the right one in the file', 'deje en el archivo solo la correcta'],
  ['leave it out', 'omítalo'],
  ['remove it', 'quítelo'],
  ['leave its rows out', 'omita sus filas'],
  ['correct the date', 'corrija la fecha'],
  ['correct the date or the hour', 'corrija la fecha o la hora'],
  ['correct it or remove the row', 'corríjalo o quite la fila'],
  ['fill it in or remove the row', 'llénelo o quite la fila'],
  ['name the bridge', 'nombre el puente'],
  ['add shorter counts up to full hours', 'sume los conteos más cortos hasta horas completas'],
  [
    'write one such as Laredo - World Trade Bridge, or leave it out',
    'escriba uno como Laredo - World Trade Bridge, u omítalo',
  ],
  ['write one such as Trucks', 'escriba una como Trucks'],
  ['write Jan 2024, 1/1/2024 or 2024-01', 'escriba Jan 2024, 1/1/2024 o 2024-01'],
  ['write {example} or {other:number}', 'escriba {example} o {other}'],
  ['write the CBP code, such as {code:number}', 'escriba la clave de CBP, como {code}'],
  [
    'write its name as BTS does, such as Hidalgo, or add a column of port codes',
    'escriba su nombre como BTS, por ejemplo Hidalgo, o añada una columna con claves de puerto',
  ],
  [
    'write minutes such as {minutes:number}, or {hours} hrs {rest} min',
    'escriba minutos, como {minutes}, o {hours} hrs {rest} min',
  ],
  [
    'write minutes such as 25, or leave the cell blank where no lane was open',
    'escriba minutos, como 25, o deje la celda en blanco donde no hubo carril abierto',
  ],
  ['write Commercial and one of these', 'escriba Commercial y uno de estos'],
  [
    'write Midnight, 1:00 AM, Noon or an hour from 0 to 23',
    'escriba Midnight, 1:00 AM, Noon o una hora de 0 a 23',
  ],
  ['write one such as At 3:00 pm CDT', 'escriba una como At 3:00 pm CDT'],
  ['write one such as {day:word}', 'escriba una como {day}'],
  ['write it such as {moment}', 'escríbala como {moment}'],
  [
    'give the date, and an update time such as At 3:00 pm CDT',
    'dé la fecha, y una hora de actualización como At 3:00 pm CDT',
  ],
  ['write its English name, such as {example}', 'escriba su nombre en inglés, como {example}'],
  ['write a month from 1 to 12 and a year such as 2024', 'escriba un mes de 1 a 12 y un año como 2024'],
  [
    'correct it, or have hours that the clock skips moved an hour on, or say by which clocks times are written',
    'corríjala, o haga que las horas que el reloj salta se muevan una hora, o diga con qué relojes se escriben las horas',
  ],
  [
    'correct it, or say with the mapping which crossing the name means',
    'corríjalo, o diga con la asignación a qué cruce se refiere el nombre',
  ],
  [
    'correct one of the two times, or the columns that the mapping names for them',
    'corrija una de las dos horas, o las columnas que la asignación les da',
  ],
  ['name one, such as Laredo World Trade or 230404', 'nombre uno, como Laredo World Trade o 230404'],
  [
    'shorten it, or leave the column out of the mapping',
    'acórtelo, o deje la columna fuera de la asignación',
  ],
  [
    'write one of these, or say with the mapping which crossing the name means',
    'escriba uno de estos, o diga con la asignación a qué cruce se refiere el nombre',
  ],
  [
    'write one of these, or say with the mapping which of them the word means',
    'escriba uno de estos, o diga con la asignación a cuál se refiere la palabra',
  ],
  [
    'write the hour 0 of the next day, or say with the mapping that hours are named by their end',
    'escriba la hora 0 del día siguiente, o diga con la asignación que las horas se nombran por su final',
  ],
  ['The row has empty cells only', 'La fila solo tiene celdas vacías'],
  ['The row is a remark, not a row of the table', 'La fila es un comentario, no una fila de la tabla'],
  [
    'The row is a sum or mean of others, which would be counted twice',
    'La fila es una suma o media de otras, que se contaría dos veces',
  ],
  [
    'The row is the empty last one of a block of 24 hours',
    'La fila es la última, vacía, de un bloque de 24 horas',
  ],
  ['The row is about {kind:word} lanes, not about trucks', 'La fila es de carriles {kind}, no de camiones'],
  ['passenger', 'de pasajeros'],
  ['pedestrian', 'de peatones'],
  [
    'The row has {count:number} columns where the header has {width:number}',
    'La fila tiene {count} columnas donde el encabezado tiene {width}',
  ],
  [
    'The border {border} is neither US-Mexico Border nor US-Canada Border',
    'La frontera {border} no es US-Mexico Border ni US-Canada Border',
  ],
  ['Another row of the file contradicts this one', 'Otra fila del archivo contradice a esta'],
  [
    'Rows of the file contradict each other, such as {example}; none of them is stored',
    'Hay filas del archivo que se contradicen, como {example}; ninguna de ellas se guarda',
  ],
  ['{measure} of port {port:number} in {month:word}', '{measure} del puerto {port} en {month}'],
  [
    '{measure} of port {port:number} in {month:word} {one:number} and {other:number}',
    '{measure} del puerto {port} en {month} {one} y {other}',
  ],
  [
    'the truck {truck} that joined the standard lanes of {place} at {moment}: {one} and {other}',
    'el camión {truck} que se formó en los carriles estándar de {place} a las {moment}: {one} y {other}',
  ],
  [
    'the truck {truck} that joined the FAST lanes of {place} at {moment}: {one} and {other}',
    'el camión {truck} que se formó en los carriles FAST de {place} a las {moment}: {one} y {other}',
  ],
  ['Trucks', 'Camiones'],
  ['Bus Passengers', 'Pasajeros de autobús'],
  ['Truck Containers Loaded', 'Contenedores de camión cargados'],
  ['Truck Containers Empty', 'Contenedores de camión vacíos'],
  [
    'The crossing {crossing} is none of the {count:number} commercial crossings',
    'El cruce {crossing} no es ninguno de los {count} cruces comerciales',
  ],
  [
    'The crossing {crossing} stands for several: {found}',
    'El cruce {crossing} corresponde a varios: {found}',
  ],
  ['The crossing is empty', 'El cruce está vacío'],
  ['The measure {measure} is none that BTS publishes', 'La medida {measure} no es ninguna que BTS publique'],
  [
    'The date {date} is not the first of a month in a known form',
    'La fecha {date} no es el primero de un mes en una forma conocida',
  ],
  ['The date {date} is none', 'La fecha {date} no lo es'],
  ['The month {month} of year {year} is none', 'El mes {month} del año {year} no existe'],
  ['The month {month} is none', 'El mes {month} no lo es'],
  ['The weekday {day} is none', 'El día {day} no lo es'],
  [
    'The port code {code} is not one to four digits',
    'La clave de puerto {code} no tiene de uno a cuatro dígitos',
  ],
  [
    'The port {port} is none that BTS has on the border with Mexico',
    'El puerto {port} no es ninguno que BTS tenga en la frontera con México',
  ],
  ['The value is empty', 'El valor está vacío'],
  [
    'The value {value} is not a whole number of {least:number} or more',
    'El valor {value} no es un número entero de {least} o más',
  ],
  ['The wait {wait} is not a duration', 'La espera {wait} no es una duración'],
  ['The wait {wait} is not a number of minutes', 'La espera {wait} no es un número de minutos'],
  [
    'The lane {lane} is neither commercial General nor commercial FAST',
    'El carril {lane} no es comercial General ni comercial FAST',
  ],
  ['The lane {lane} is neither standard nor FAST', 'El carril {lane} no es estándar ni FAST'],
  ['The load {load} is neither loaded nor empty', 'La carga {load} no está cargada ni vacía'],
  ['The time {time} is no full hour of a day', 'La hora {time} no es una hora completa de un día'],
  ['The time {time} is not the start of an hour', 'La hora {time} no es el inicio de una hora'],
  ['The time {time} cannot be read: {why}', 'La hora {time} no puede leerse: {why}'],
  [
    'The time {time} does not exist in {zone}, where the clocks are set forward over it',
    'La hora {time} no existe en {zone}, donde los relojes se adelantan sobre ella',
  ],
  [
    'The time {time} ({event}) lies before that of {before}, by {by}',
    'La hora {time} ({event}) es anterior a la de {before}, por {by}',
  ],
  ['The time at which the truck joined the queue is empty', 'La hora en que el camión se formó está vacía'],
  [
    'The update time {time} is not a time of day with a zone',
    'La hora de actualización {time} no es una hora del día con zona',
  ],
  [
    'Neither the lane nor its answer says when it was observed and by the clock of which zone',
    'Ni el carril ni su respuesta dicen cuándo se observó y con el reloj de qué zona',
  ],
  [
    'On {date:word} the clocks of the crossing went from {from:word} straight to {to:word} so it had no such hour',
    'El {date} los relojes del cruce pasaron de {from} directo a {to} así que no hubo tal hora',
  ],
  [
    'There is no hour 24 where hours are named by their start',
    'No hay hora 24 donde las horas se nombran por su inicio',
  ],
  [
    'The text {text} has {count:number} characters, and at most {most:number} are kept',
    'El texto {text} tiene {count} caracteres, y se guardan a lo más {most}',
  ],
  ['The text {text} holds a character that cannot be seen', 'El texto {text} contiene un carácter invisible'],
  [
    'The truck would have stayed {days:number} days, more than 30',
    'El camión habría estado {days} días, más de 30',
  ],
  [
    'CBP has no number for {name}, and waits are stored by it',
    'CBP no tiene número para {name}, y las esperas se guardan por él',
  ],
  ['The {what} {code} is none that BTS has', 'El código {code} ({what}) no es ninguno que BTS tenga'],
  ['trade type', 'tipo de comercio'],
  ['mode of transport', 'modo de transporte'],
  ['commodity', 'producto'],
  ['port', 'puerto'],
  ['write 1 for exports or 2 for imports', 'escriba 1 para exportaciones o 2 para importaciones'],
  ['write such as 5 for trucks', 'escriba, por ejemplo, 5 para camiones'],
  [
    'write a chapter of the Harmonized System such as 07',
    'escriba un capítulo del Sistema Armonizado, como 07',
  ],
  [
    'write a CBP code such as 2304, or 23XX for the rest of a district',
    'escriba una clave de CBP como 2304, o 23XX para el resto de un distrito',
  ],
];
