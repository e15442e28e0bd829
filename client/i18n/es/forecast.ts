import type { en } from '../en/forecast.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  subtitle:
    'mediana de cada 5 minutos, banda de ocho de cada diez camiones (P10 a P90); tras «ahora», el pronóstico del modelo',
  subtitlePast: 'mediana de cada 5 minutos, banda de ocho de cada diez camiones (P10 a P90)',
  heading: 'Últimas 24 horas simuladas y el pronóstico del modelo de las próximas 12',
  now: 'ahora',
  label: 'pronóstico del modelo',
  labelShort: 'pronóstico',
  key: 'pronóstico del modelo',
  keyNote: 'no de la frontera real',
  band: (low, high) => `P10–P90 de ${low} a ${high}`,
  median: (median) => `mediana ${median}`,
  kindColumn: 'tipo',
  simulated: 'simulado',
  forecast: 'pronóstico',
  none: ' El pronóstico del modelo llega en unos segundos.',
  over: ' Un pronóstico iría más allá de los camiones que se reproducen.',
  summary: (replications, issued, baseline, baselineAt, restricted, restrictedAt) =>
    ` Pronóstico del modelo, ${replications} corridas desde los camiones que había a las ${issued}: mediana máxima restringida ${restricted} a las ${restrictedAt}, base ${baseline} a las ${baselineAt}.`,
  summaryEmpty: (replications, issued) =>
    ` Pronóstico del modelo, ${replications} corridas desde los camiones que había a las ${issued}: ningún camión llega a una caseta.`,
};
