import { quoted } from './import-error.ts';
import type { CellProblem } from './layout.ts';
import { plainWords } from './wait-value.ts';

/** A measure, English or Spanish, under the name that BTS uses today; until 2019 it wrote "Full" for "Loaded". */
export function readMeasure(cell: string): string | CellProblem {
  const name = MEASURE_BY_WORDS.get(wordsOf(cell));
  if (name !== undefined) return name;
  return {
    code: 'measure-unknown',
    message: `The measure ${quoted(cell)} is none that BTS publishes`,
    fix: 'write one such as Trucks',
  };
}

/** The border under the name that BTS uses. */
export function readBorder(cell: string): string | CellProblem {
  const letters = cell
    .toLowerCase()
    .replace(/[^a-z]/g, '')
    .replace(/border$/, '');
  if (letters === 'usmexico' || letters === 'mexico') return 'US-Mexico Border';
  if (letters === 'uscanada' || letters === 'canada') return 'US-Canada Border';
  return {
    code: 'border-unknown',
    message: `The border ${quoted(cell)} is neither US-Mexico Border nor US-Canada Border`,
    fix: 'write one of these',
  };
}

/** The border of a port by its customs district: 23 to 26 lie on the border with Mexico. */
export function borderOfPort(portCode: string): string {
  const district = Number(portCode.slice(0, 2));
  return district >= 23 && district <= 26 ? 'US-Mexico Border' : 'US-Canada Border';
}

/** A state's name, also from its postal abbreviation; what is neither stays as it is. */
export function stateName(cell: string): string {
  const text = cell.trim();
  return text.length === 2 ? (STATES.get(text.toUpperCase()) ?? text) : text;
}

/** True for a name that a cell gives to a sum or mean over rows: "Total", "Grand Total", "Texas Total", "Subtotal". */
export function isTotal(cell: string): boolean {
  return TOTAL.test(cell.trim());
}

/** True for the name of a state on either border, in full or abbreviated. */
export function isState(cell: string): boolean {
  const text = cell.trim();
  return STATES.has(text.toUpperCase()) || STATE_NAMES.has(text.toLowerCase());
}

const TOTAL =
  /^(?:(?:grand|sub|annual|overall)[ -]?)?totals?\b|\b(?:sub)?totals?$|^all (?:ports|states|measures)$|^(?:suma|averages?|mean|promedios?)$/i;

const STATES = new Map([
  ['AK', 'Alaska'],
  ['AZ', 'Arizona'],
  ['CA', 'California'],
  ['ID', 'Idaho'],
  ['ME', 'Maine'],
  ['MI', 'Michigan'],
  ['MN', 'Minnesota'],
  ['MT', 'Montana'],
  ['ND', 'North Dakota'],
  ['NH', 'New Hampshire'],
  ['NM', 'New Mexico'],
  ['NY', 'New York'],
  ['OH', 'Ohio'],
  ['PA', 'Pennsylvania'],
  ['TX', 'Texas'],
  ['VT', 'Vermont'],
  ['WA', 'Washington'],
  ['WI', 'Wisconsin'],
]);
const STATE_NAMES = new Set([...STATES.values()].map((name) => name.toLowerCase()));

/** Words in any order and number, so that "Loaded Truck Containers" and "Truck Containers (Full)" meet. */
function wordsOf(cell: string): string {
  return plainWords(cell)
    .split(/[^a-z]+/)
    .filter((word) => word !== '' && !['in', 'of', 'de'].includes(word))
    .map((word) => (word === 'full' ? 'loaded' : word === 'buses' ? 'bus' : word.replace(/(?<=[^u])s$/, '')))
    .toSorted()
    .join(' ');
}

const MEASURE_BY_WORDS = new Map(
  [
    'Trucks',
    'Truck Containers Loaded',
    'Truck Containers Empty',
    'Buses',
    'Bus Passengers',
    'Trains',
    'Train Passengers',
    'Rail Containers Loaded',
    'Rail Containers Empty',
    'Personal Vehicles',
    'Personal Vehicle Passengers',
    'Pedestrians',
  ].map((name) => [wordsOf(name), name]),
);
for (const [spanish, name] of [
  ['Camiones', 'Trucks'],
  ['Camiones de carga', 'Trucks'],
  ['Contenedores de camión cargados', 'Truck Containers Loaded'],
  ['Contenedores de camión vacíos', 'Truck Containers Empty'],
  ['Autobuses', 'Buses'],
  ['Trenes', 'Trains'],
  ['Vehículos personales', 'Personal Vehicles'],
  ['Peatones', 'Pedestrians'],
] as const)
  MEASURE_BY_WORDS.set(wordsOf(spanish), name);
