import type { en } from '../en/charts.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  kind: 'gráfica',
  keys: 'Las flechas izquierda y derecha leen sus puntos, Re Pág y Av Pág avanzan más, Inicio y Fin van al primero y al último; arriba y abajo cambian de serie; Escape deja el punto.',
};
