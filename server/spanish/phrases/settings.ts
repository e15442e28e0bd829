import type { Phrase } from '../phrase-book.ts';

const SETTING = 'The environment variable {name:word}';
const VARIABLE = 'La variable de entorno {name}';

/** Why the server or a command cannot start with its settings. */
export const SETTING_PHRASES: readonly Phrase[] = [
  [
    `${SETTING} is {given}, which is not a whole number from 0 to 65535; set it to a free port such as 4410, or unset it.`,
    `${VARIABLE} es {given}, que no es un número entero de 0 a 65535; póngala en un puerto libre como 4410, o quítela.`,
  ],
  [
    `${SETTING} is {given}, which is not a host name or an IP address without a port; set it to one such as 127.0.0.1, or unset it.`,
    `${VARIABLE} es {given}, que no es un nombre de host ni una dirección IP sin puerto; póngala en uno como 127.0.0.1, o quítela.`,
  ],
  [
    `${SETTING} has {given}, which is not a host name or an IP address without a port; set it to names such as {example:word} or unset it.`,
    `${VARIABLE} contiene {given}, que no es un nombre de host ni una dirección IP sin puerto; póngala en nombres como {example} o quítela.`,
  ],
  [
    `${SETTING} has {given}, which is neither a number of proxies from 1 to 9 nor a network; set it to 1 or to networks such as {example:word} or unset it.`,
    `${VARIABLE} contiene {given}, que no es un número de proxies de 1 a 9 ni una red; póngala en 1 o en redes como {example} o quítela.`,
  ],
  [
    `${SETTING} is {given}, which others can reach, and GARITA_TOKEN is unset; set it to a secret such as that of {example}, or unset {same:word}`,
    `${VARIABLE} es {given}, que otros pueden alcanzar, y GARITA_TOKEN no está puesta; póngala en un secreto como el de {example}, o quite {same}`,
  ],
  [
    `${SETTING} is no token, which is 22 to 200 letters, digits, - or _; set it to a secret such as that of {example}, or unset it.`,
    `${VARIABLE} no es un token, que tiene de 22 a 200 letras, dígitos, - o _; póngala en un secreto como el de {example}, o quítela.`,
  ],
  [
    `${SETTING} is {given}, which is not a whole number above 0; set it to one such as {example:number}, or unset it.`,
    `${VARIABLE} es {given}, que no es un número entero mayor que 0; póngala en uno como {example}, o quítela.`,
  ],
  [
    `${SETTING} is {given}, which does not name a file; set it to a path such as data/garita.db (relative to the project folder), or unset it.`,
    `${VARIABLE} es {given}, que no nombra un archivo; póngala en una ruta como data/garita.db (relativa a la carpeta del proyecto), o quítela.`,
  ],
  [
    `${SETTING} is {given}, which is no log level; set it to one of {known}, or unset it.`,
    `${VARIABLE} es {given}, que no es un nivel de registro; póngala en uno de {known}, o quítela.`,
  ],
  [
    `${SETTING} is {given}, which is no feed; set it to cbp to ask for the waits that CBP publishes, or unset it.`,
    `${VARIABLE} es {given}, que no es un servicio de esperas; póngala en cbp para pedir las esperas que CBP publica, o quítela.`,
  ],
  [
    `${SETTING} is {given}, which is no http address; set it to one such as {example:word} or unset it.`,
    `${VARIABLE} es {given}, que no es una dirección http; póngala en una como {example} o quítela.`,
  ],
  [
    'another program listens on {address}; stop it or start with PORT=4411',
    'otro programa escucha en {address}; deténgalo o arranque con PORT=4411',
  ],
  ['Garita is at {address}', 'Garita está en {address}'],
  [
    '{file} was changed after it was written: its hash is {hash:word} not {stated:word} as it says.',
    '{file} se cambió después de escribirse: su hash es {hash} no {stated} como dice.',
  ],
  ['Write it anew with garita calibrate --write.', 'Escríbalo de nuevo con garita calibrate --write.'],
  ['{file} is not as expected:', '{file} no es como se espera:'],
];
