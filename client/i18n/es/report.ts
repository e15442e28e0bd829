import type { en } from '../en/report.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  group: 'Entregar esta corrida',
  report: 'Informe',
  print: 'Imprimir el informe',
  bundle: 'Paquete (ZIP)',
  about:
    'El informe es una página que se abre en cualquier lugar; el paquete agrega tablas, escenario y manifiesto.',
  comparison: {
    group: 'Entregar esta comparación',
    csv: 'Métricas (CSV)',
    about:
      'El informe es una página que se abre en cualquier lugar; la tabla tiene cada métrica de cada corrida.',
  },
};
