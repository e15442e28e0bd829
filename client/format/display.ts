import { signal } from '@preact/signals';

/** How times and figures are written; every formatter follows it, and exports of data do not. */
export interface Display {
  /** On the clock of the crossing, or in UTC. */
  readonly clock: 'port' | 'utc';
  /** Unit that stands in place of the canonical one, by the canonical one. */
  readonly units: Readonly<Record<CanonicalUnit, string>>;
}

/** Units in which the model and all exports of data are, and those that a reader may have instead. */
export const UNIT_CHOICES = {
  min: ['min', 'h'],
  '°C': ['°C', '°F'],
  kg: ['kg', 'lb'],
  km: ['km', 'mi'],
} as const;

export type CanonicalUnit = keyof typeof UNIT_CHOICES;
const CANONICAL = Object.keys(UNIT_CHOICES) as CanonicalUnit[];

export const DEFAULT_DISPLAY: Display = {
  clock: 'port',
  units: { min: 'min', '°C': '°C', kg: 'kg', km: 'km' },
};

/** Read by formatters where they are called, so that what is shown follows. */
export const display = signal<Display>(DEFAULT_DISPLAY);

/** Reads `?clock=utc&units=h,F,lb,mi`; without units in the address the remembered ones hold. */
export function readDisplay(search: string, remembered: string | null): Display {
  const query = new URLSearchParams(search);
  const named = (query.get('units') ?? remembered ?? '').split(',');
  const units = Object.fromEntries(
    CANONICAL.map((unit) => [unit, UNIT_CHOICES[unit].find((one) => named.includes(plain(one))) ?? unit]),
  );
  return { clock: query.get('clock') === 'utc' ? 'utc' : 'port', units: units as Display['units'] };
}

/** The units of a display as the address and the memory have them; empty where all are canonical. */
export function unitsText({ units }: Display): string {
  return CANONICAL.filter((unit) => units[unit] !== unit)
    .map((unit) => plain(units[unit]))
    .join(',');
}

/** The query that restores the display, keeping whatever else the address carries. */
export function writeDisplay(search: string, shown: Display): string {
  const query = new URLSearchParams(search);
  query.delete('clock');
  query.delete('units');
  if (shown.clock === 'utc') query.set('clock', 'utc');
  const units = unitsText(shown);
  if (units !== '') query.set('units', units);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Without the sign of degrees, which an address would have to escape. */
function plain(unit: string): string {
  return unit.replace('°', '');
}
