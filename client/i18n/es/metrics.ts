import type { en } from '../en/metrics.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  wait: {
    title: 'Espera antes de la inspección primaria',
    subtitle: 'media de cada 5 minutos; líneas finas: nueve de cada diez camiones esperaron menos (P90)',
    axis: 'Espera, minutos',
  },
  queue: {
    title: 'Camiones en la fila',
    subtitle: 'en espera de la inspección primaria, media ponderada por tiempo de cada 5 minutos',
    axis: 'Fila, camiones',
  },
  throughput: {
    title: 'Flujo',
    subtitle: 'camiones liberados en cada 5 minutos, como tasa por hora',
    axis: 'Liberados, camiones por hora',
  },
  lifeUsed: {
    title: 'Vida de los productos usada en la frontera',
    subtitle:
      'parte media de la vida comercial que usaron las cargas de productos frescos liberadas en cada 5 minutos',
    axis: 'Vida usada, % de la vida comercial',
  },
  valueLost: {
    title: 'Dólares en riesgo',
    subtitle: 'valor que los productos frescos perdieron en la frontera desde la medianoche local, acumulado',
    axis: 'Valor perdido, dólares',
  },
  trucks: 'camiones',
  trucksPerHour: 'camiones/h',
};
