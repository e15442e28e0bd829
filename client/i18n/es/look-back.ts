import type { en } from '../en/look-back.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  label: 'Mirar atrás, últimas 24 horas simuladas',
  now: (stamp) => `Ahora, ${stamp}`,
  past: (stamp) => `Al ${stamp}, no ahora.`,
  goesOn: 'Mientras tanto, el tiempo simulado sigue.',
  toNow: 'Volver a ahora',
  lever: (share, stamp) => `Esta palanca es de ahora; al ${stamp} estaba retirado el ${share}.`,
  untilNow: 'De todo lo guardado hasta ahora, no solo hasta el momento que se mira.',
  unstored: (why) => `No se puede leer lo guardado, así que hay menos horas antes de ese momento: ${why}`,
};
