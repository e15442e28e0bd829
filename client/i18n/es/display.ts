import type { en } from '../en/display.ts';
import type { Words } from '../language.ts';

export const es: Words<typeof en> = {
  menu: 'Presentación',
  theme: 'Tema',
  themes: { system: 'el del sistema', light: 'claro', dark: 'oscuro' },
  clock: 'Horas',
  clocks: { port: 'del cruce', utc: 'UTC' },
  units: { min: 'Esperas', '°C': 'Temperatura', kg: 'Peso', km: 'Distancia' },
  note: 'El dinero está en dólares de EE. UU. Los archivos de datos conservan min, °C, kg y km, nombrados en sus columnas.',
};
