import type { en } from '../en/charts.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  kind: 'gráfica',
  keys: 'Las flechas izquierda y derecha leen sus puntos, Re Pág y Av Pág avanzan más, Inicio y Fin van al primero y al último; arriba y abajo cambian de serie; Escape deja el punto. Con Mayús eligen las horas que muestran todas las gráficas: Intro las toma, Escape las quita.',
  range: 'Horas mostradas',
  last: (hours) => (hours > 24 ? `${hours / 24} d` : `${hours} h`),
  all: 'todas',
  from: 'Desde',
  to: 'Hasta',
  show: 'Mostrar',
  clock: (zone) => `horas en ${zone}`,
  order:
    'El final debe ser al menos 15 minutos posterior al inicio; elija un final más tarde o un inicio más temprano.',
  unheld: 'Las horas de la dirección no están entre las guardadas; se muestran todas.',
  standardSource: 'fuente',
  standardSwitch: (wait) => `Norma de ${wait}`,
  standardNote: (wait, agency, share) =>
    `La ${agency} de Canadá busca esperas de ${wait} a lo más para ${share} de los camiones; tal norma no obliga a estos cruces.`,
  standard: (wait, agency) => `${wait}, norma de servicio (${agency})`,
  standardKept: (wait, baseline, restricted, steps) =>
    ` P90 sobre ${wait}: ${baseline}, ${restricted} de ${steps} pasos.`,
};
