/** The menu of theme, clock and units. */
export const en = {
  menu: 'Display',
  theme: 'Theme',
  themes: { system: 'as the system', light: 'light', dark: 'dark' },
  clock: 'Times',
  clocks: { port: 'at the crossing', utc: 'UTC' },
  units: { min: 'Waits', '°C': 'Temperature', kg: 'Weight', km: 'Distance' },
  note: 'Money is in US dollars. Files of data keep min, °C, kg and km, named in their columns.',
} as const;
