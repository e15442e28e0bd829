import type { en } from '../en/places.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  navigation: 'Secciones',
  names: {
    overview: 'Resumen',
    live: 'En vivo',
    'what-if': 'Simulación',
    compare: 'Comparar',
    data: 'Datos',
    method: 'Método',
  },
  title: (place) => `${place} · Garita`,
  skip: 'Saltar al contenido',
  loading: 'Cargando',
  failed: 'Esta sección no se puede cargar; recargue la página e intente de nuevo.',
};
