import type { en } from '../en/exports.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  menu: (title) => `Descargar: ${title}`,
  label: 'Exportar',
  csv: 'CSV',
  png: 'PNG',
  json: 'JSON',
  link: 'Copiar enlace',
  copied: 'Enlace copiado',
  copyFailed: 'Copie a mano la dirección de la página',
  scenario: (share, since) =>
    `Restringido: ${share} del predespacho retirado desde ${since}. Hipotético: nunca se observó efecto alguno sobre la carga de la ley de diciembre de 2020.`,
  taken: (from, to) => `Tiempo simulado, de ${from} a ${to}.`,
  madeBy: (address) => `Garita, ${address}`,
  csvAll: 'CSV, todas las horas',
  row: 'renglón',
  series: 'serie',
  low: 'extremo inferior',
  high: 'extremo superior',
  credit:
    'Conteos de camiones: Oficina de Aduanas y Protección Fronteriza de EE. UU. y Oficina de Estadísticas de Transporte, de dominio público. Cítese como: Garita, con esta dirección y fecha.',
  shown: (moment) => `Tomado de la página el ${moment}.`,
  modelled: (label) => `Restringido: ${label}`,
};
