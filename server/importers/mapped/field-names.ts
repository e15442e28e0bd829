import type { MappedField, MappingKind } from '../../contract/mapped-fields.ts';
import { columnName } from '../columns.ts';
import { plainWords } from '../wait-value.ts';

/** What a field is called besides, as a word or words of a column's name; and what its cells must look like. */
export interface FieldName {
  readonly field: MappedField;
  readonly names: RegExp;
  readonly cells: CellForm;
}

export type CellForm =
  | 'moment'
  | 'date'
  | 'clock'
  | 'facility'
  | 'lane'
  | 'load'
  | 'count'
  | 'lanes'
  | 'wait'
  | 'status'
  | 'text';

/** The name of a column in plain words: `HoraLlegada`, `hora_llegada` and `HORA LLEGADA` are one. */
export function namedWords(cell: string): string {
  return plainWords(columnName(cell))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const JOINED =
  /\b(?:join(?:ed|s)?|arriv(?:al|e|ed)|llegad[ao]|llego|queue|enter(?:ed)?|entry|entrada|ingreso|cola|fila|in)\b/;
const PRIMARY = /\b(?:primar(?:y|ia|io)|booth|caseta|inspection|inspeccion)\b/;
const RELEASED =
  /\b(?:releas(?:e|ed)|exit(?:ed)?|clear(?:ed|ance)?|salida|salio|liberad[ao]|liberacion|depart(?:ed|ure)?|left|out)\b/;
const FACILITY =
  /\b(?:facilit(?:y|ies)|ports?|poe|puertos?|crossings?|cruces?|bridges?|puentes?|garitas?|aduanas?|locations?|ubicacion|sites?)\b/;
const LANE = /\b(?:lanes?|carril(?:es)?|linea)\b/;
const LANES_OPEN =
  /\b(?:lanes? open|open lanes?|carriles abiertos|abiertos|booths? open|open booths?|number of lanes|lanes)\b/;
const TRUCK =
  /\b(?:trucks?|plates?|placas?|tractor(?:es)?|trips?|viajes?|camion(?:es)?|vehicles?|vehiculos?|unidad|folio|manifest|manifiesto|id)\b/;
const LOAD = /\b(?:load(?:ed)?|laden|cargad[ao]|carga)\b/;
const COMMODITY =
  /\b(?:commodit(?:y|ies)|mercancias?|productos?|products?|goods|cargo|carga|hs desc(?:ription)?)\b/;
const TRUCKS =
  /\b(?:trucks?|camiones|counts?|conteos?|volumen?|volume|vehicles|vehiculos|aforo|crossings|cruces)\b/;
const HOUR = /\b(?:hours?|horas?|time|timestamp|datetime|fecha|date|periodo?|inicio|start|observed|at)\b/;
const DATE = /\b(?:dates?|fechas?|days?|dia)\b/;
const WAIT = /\b(?:waits?|waiting|espera|delays?|demoras?|retrasos?)\b/;
const FAST_WORDS = 'fast|c ?tpat|express?|rapid[oa]s?|oea';
/** Names that also say FAST, and those that do not and are not about people and cars either. */
const ofFast = (names: RegExp) => new RegExp(String.raw`^(?=.*\b(?:${FAST_WORDS})\b).*${names.source}`);
const ofTrucks = (names: RegExp) =>
  new RegExp(
    String.raw`^(?!.*\b(?:${FAST_WORDS}|ready|sentri|nexus|passengers?|pasajeros?|pedestrians?|peatones|peatonal|cars?|autos?|pov)\b).*${names.source}`,
  );
const STATUS = /\b(?:status|estado|estatus|state)\b/;

/** The fields of each kind in the order in which they choose a column. */
export const FIELD_NAMES: Readonly<Record<MappingKind, readonly FieldName[]>> = {
  crossings: [
    { field: 'primary', names: PRIMARY, cells: 'moment' },
    { field: 'released', names: RELEASED, cells: 'moment' },
    { field: 'joined', names: JOINED, cells: 'moment' },
    { field: 'primaryDate', names: PRIMARY, cells: 'date' },
    { field: 'releasedDate', names: RELEASED, cells: 'date' },
    { field: 'joinedDate', names: JOINED, cells: 'date' },
    { field: 'primaryTime', names: PRIMARY, cells: 'clock' },
    { field: 'releasedTime', names: RELEASED, cells: 'clock' },
    { field: 'joinedTime', names: JOINED, cells: 'clock' },
    { field: 'facility', names: FACILITY, cells: 'facility' },
    { field: 'lane', names: LANE, cells: 'lane' },
    { field: 'load', names: LOAD, cells: 'load' },
    { field: 'commodity', names: COMMODITY, cells: 'text' },
    { field: 'truck', names: TRUCK, cells: 'text' },
  ],
  'hourly-waits': [
    { field: 'fastWait', names: ofFast(WAIT), cells: 'wait' },
    { field: 'wait', names: ofTrucks(WAIT), cells: 'wait' },
    { field: 'hour', names: HOUR, cells: 'moment' },
    { field: 'date', names: DATE, cells: 'date' },
    { field: 'hour', names: HOUR, cells: 'clock' },
    { field: 'fastLanesOpen', names: ofFast(LANES_OPEN), cells: 'lanes' },
    { field: 'lanesOpen', names: ofTrucks(LANES_OPEN), cells: 'lanes' },
    { field: 'facility', names: FACILITY, cells: 'facility' },
    { field: 'lane', names: LANE, cells: 'lane' },
    { field: 'fastStatus', names: ofFast(STATUS), cells: 'status' },
    { field: 'status', names: ofTrucks(STATUS), cells: 'status' },
  ],
  'hourly-counts': [
    { field: 'hour', names: HOUR, cells: 'moment' },
    { field: 'date', names: DATE, cells: 'date' },
    { field: 'hour', names: HOUR, cells: 'clock' },
    { field: 'facility', names: FACILITY, cells: 'facility' },
    { field: 'trucks', names: TRUCKS, cells: 'count' },
  ],
};

/** What a date is called that several times share, as `Date` beside `Arrived` and `Left`. */
export const SHARED_DATE = DATE;
