import type { en } from '../en/time.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  minute: '1 minuto',
  minutes: (minutes) => `${minutes} minutos`,
  hour: '1 hora',
  hours: (hours) => `${hours} horas`,
  day: '1 día',
  days: (days) => `${days} días`,
  justNow: 'hace un instante',
  ago: (time) => `hace ${time}`,
};
