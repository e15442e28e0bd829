import type { Phrase } from '../phrase-book.ts';

/** What each problem means and how it is mended, codes from l to z. */
export const PROBLEM_PAGE_PHRASES_L_TO_Z: readonly Phrase[] = [
  [
    'The table is none that is known by its header.',
    'La tabla no es ninguna de las que se conocen por su encabezado.',
  ],
  [
    'Send a mapping; the answer suggests one to start from.',
    'Envíe una asignación; la respuesta sugiere una de la cual partir.',
  ],
  [
    'The run was done before manifests were kept.',
    'La corrida se hizo antes de que se guardaran manifiestos.',
  ],
  ['Ask for the same run again.', 'Pida de nuevo la misma corrida.'],
  [
    'The mapping is not JSON, or does not say what a table needs.',
    'La asignación no es JSON, o no dice lo que una tabla necesita.',
  ],
  ['Correct what the sentence names.', 'Corrija lo que la frase nombra.'],
  ['The address is known, and not by this method.', 'La dirección se conoce, pero no con este método.'],
  ['Use a method that the Allow header lists.', 'Use un método de los que enumera el encabezado Allow.'],
  [
    'No truck count is stored for the crossing and the days, so there is nothing to simulate.',
    'No hay conteo de camiones guardado para el cruce y los días, así que no hay nada que simular.',
  ],
  [
    'Import counts of that crossing, or choose other days.',
    'Importe conteos de ese cruce, o elija otros días.',
  ],
  [
    'No row of the import was left out for a fault.',
    'Ninguna fila de la importación se omitió por una falla.',
  ],
  ['There is nothing to mend.', 'No hay nada que corregir.'],
  [
    'No imported truck is stored for the crossing or the days.',
    'No hay camión importado guardado para el cruce o los días.',
  ],
  [
    'Import trucks of that crossing, or choose days among those stored.',
    'Importe camiones de ese cruce, o elija días entre los guardados.',
  ],
  [
    'The event loop of the server was held up for seconds.',
    'El ciclo de eventos del servidor se detuvo por segundos.',
  ],
  ['Start the server again if that lasts.', 'Arranque de nuevo el servidor si eso persiste.'],
  [
    'The server cannot serve now: its database, its disk or its event loop is not as it should be.',
    'El servidor no puede atender ahora: su base de datos, su disco o su ciclo de eventos no está como debe.',
  ],
  [
    'Read which it is in the sentence; garita doctor says what to do.',
    'Lea en la frase cuál es; garita doctor dice qué hacer.',
  ],
  ['The request comes from a page of another site.', 'La solicitud viene de una página de otro sitio.'],
  [
    'Use the page of this server, or a program that sends no Origin.',
    'Use la página de este servidor, o un programa que no envíe Origin.',
  ],
  [
    'What is to happen to values that differ is none of replace, keep and reject.',
    'Lo que debe pasar con valores distintos no es replace, keep ni reject.',
  ],
  ['Write one of these, or leave it out to replace.', 'Escriba uno de estos, u omítalo para sustituir.'],
  ['There is no crossing of this id.', 'No existe el cruce de este identificador.'],
  ['Take an id from GET /api/v1/ports.', 'Tome un identificador de GET /api/v1/ports.'],
  ['There is no problem of this code.', 'No existe el problema de este código.'],
  ['Look for it in GET /api, which lists every problem.', 'Búsquelo en GET /api, que enumera cada problema.'],
  [
    'The profile has no name, or its mapping cannot be used.',
    'El perfil no tiene nombre, o su asignación no puede usarse.',
  ],
  ['No profile of this name is kept.', 'No se guarda ningún perfil de este nombre.'],
  ['Take a name from GET /api/v1/profiles.', 'Tome un nombre de GET /api/v1/profiles.'],
  [
    'A parameter of the question is unknown or has a value that it cannot have.',
    'Un parámetro de la pregunta no se conoce o tiene un valor que no puede tener.',
  ],
  ['Correct the parameter that the sentence names.', 'Corrija el parámetro que la frase nombra.'],
  [
    'The question took longer than the server gives to one.',
    'La pregunta tardó más de lo que el servidor da a una.',
  ],
  [
    'Ask for less: fewer days, one crossing, or a smaller page.',
    'Pida menos: menos días, un cruce, o una página menor.',
  ],
  [
    'The run is of a kind of which no report is made.',
    'La corrida es de un tipo del que no se hace informe.',
  ],
  ['Ask for a report of a what-if.', 'Pida el informe de un «qué pasaría si».'],
  [
    'A field or parameter is missing, unknown or outside its bounds.',
    'Falta un campo o parámetro, no se conoce o está fuera de sus límites.',
  ],
  ['Correct each that the sentence names.', 'Corrija cada uno que la frase nombra.'],
  ['The request cannot be read as HTTP.', 'La solicitud no puede leerse como HTTP.'],
  ['Check its address and headers.', 'Revise su dirección y encabezados.'],
  [
    'The request came more slowly than the server waits.',
    'La solicitud llegó más despacio de lo que el servidor espera.',
  ],
  ['Send it again on a faster line.', 'Envíela de nuevo por una línea más rápida.'],
  ['There is nothing at this address.', 'No hay nada en esta dirección.'],
  ['Look for it in GET /api, which lists every route.', 'Búsquela en GET /api, que enumera cada ruta.'],
  [
    'The run has ended, so there is nothing to cancel.',
    'La corrida terminó, así que no hay nada que cancelar.',
  ],
  ['Read its result.', 'Lea su resultado.'],
  [
    'The run has no result yet, or ended without one.',
    'La corrida aún no tiene resultado, o terminó sin él.',
  ],
  [
    'Ask for its status, and again when it is done.',
    'Pregunte por su estado, y de nuevo cuando esté terminada.',
  ],
  ['There is no run of this number.', 'No existe la corrida de este número.'],
  ['Take a number from GET /api/v1/runs.', 'Tome un número de GET /api/v1/runs.'],
  [
    'The scenario is another than the request expects, so it stays as it is.',
    'El escenario es otro que el que la solicitud espera, así que queda como está.',
  ],
  ['Read it again and send the ETag that it has now.', 'Léalo de nuevo y envíe el ETag que tiene ahora.'],
  [
    'The scenario has faults; each is in errors with its line and column.',
    'El escenario tiene fallas; cada una está en errors con su línea y columna.',
  ],
  ['Mend them and send it again.', 'Corríjalas y envíelo de nuevo.'],
  ['The name is none that a scenario may have.', 'El nombre no es uno que un escenario pueda tener.'],
  ['Use small letters, digits and hyphens.', 'Use letras minúsculas, dígitos y guiones.'],
  [
    'The scenario came with the product and stays as it is.',
    'El escenario vino con el producto y queda como está.',
  ],
  ['Write one of another name that extends it.', 'Escriba otro, con otro nombre, que lo extienda.'],
  ['There is no scenario of this name.', 'No existe el escenario de este nombre.'],
  ['Take a name from GET /api/v1/scenarios.', 'Tome un nombre de GET /api/v1/scenarios.'],
  [
    'The server is stopping and begins nothing new.',
    'El servidor se está deteniendo y no empieza nada nuevo.',
  ],
  [
    'Send the request again when it has started anew.',
    'Envíe la solicitud de nuevo cuando haya arrancado otra vez.',
  ],
  [
    'Another value is stored for a key of the file, and the import was to reject that.',
    'Hay guardado otro valor para una clave del archivo, y la importación debía rechazar eso.',
  ],
  [
    'Leave those rows out, or import with the policy replace or keep.',
    'Omita esas filas, o importe con la regla replace o keep.',
  ],
  ['There is no table of this name.', 'No existe la tabla de este nombre.'],
  ['Take a name from GET /api/v1/tables.', 'Tome un nombre de GET /api/v1/tables.'],
  [
    'The server answers only with its token, and the request carries none or a wrong one.',
    'El servidor contesta solo con su token, y la solicitud no lleva ninguno o lleva uno equivocado.',
  ],
  [
    'Send Authorization: Bearer, or open the address that the server printed at its start.',
    'Envíe Authorization: Bearer, o abra la dirección que el servidor imprimió al arrancar.',
  ],
  [
    'More rows have faults than a file may have, or rows would be left out without leave.',
    'Más filas tienen fallas de las que un archivo puede tener, o se omitirían filas sin permiso.',
  ],
  [
    'Mend the rows that the answer lists, or allow that they are left out.',
    'Corrija las filas que la respuesta enumera, o permita que se omitan.',
  ],
  [
    'Too many wrong tokens came from this address.',
    'Llegaron demasiados tokens equivocados desde esta dirección.',
  ],
  [
    'Wait as long as Retry-After says, then send the right one.',
    'Espere lo que dice Retry-After, y luego envíe el correcto.',
  ],
  [
    'More requests came from this address than are let in.',
    'Llegaron de esta dirección más solicitudes de las que se admiten.',
  ],
  ['Wait as long as Retry-After says.', 'Espere lo que dice Retry-After.'],
  ['There is no assumption of this path.', 'No existe el supuesto de esta ruta.'],
  ['Take a path from GET /api/v1/assumptions.', 'Tome una ruta de GET /api/v1/assumptions.'],
  ['There is no reading of the law of this id.', 'No existe la lectura de la ley de este identificador.'],
  ['Take an id from GET /api/v1/policies.', 'Tome un identificador de GET /api/v1/policies.'],
  [
    'The upload broke off before its end; nothing was stored.',
    'El envío se cortó antes de su final; nada se guardó.',
  ],
  ['Send the file again.', 'Envíe el archivo de nuevo.'],
  ['The address is longer than the server takes.', 'La dirección es más larga de lo que el servidor acepta.'],
  ['Shorten it; long questions go into a body.', 'Acórtela; las preguntas largas van en un cuerpo.'],
];
