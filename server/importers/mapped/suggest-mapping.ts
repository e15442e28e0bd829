import {
  MAPPED_FIELDS,
  type MappedField,
  type MappingKind,
  missingFields,
} from '../../contract/mapped-fields.ts';
import type { MappingInput, MappingSuggestion } from '../../contract/mapping.ts';
import type { Facility } from '../../model/port.ts';
import { harmless } from '../import-error.ts';
import type { Sample } from '../layout.ts';
import { haveForm } from './cell-form.ts';
import { isMissing } from './cell-words.ts';
import { orderOf } from './date-order.ts';
import { facilityResolver } from './facility-resolver.ts';
import { FIELD_NAMES, type FieldName, namedWords, SHARED_DATE } from './field-names.ts';
import { namingOf } from './hour-of-day.ts';
import { MAX_RECORDS_ABOVE } from './mapped-header.ts';
import { DATED_FIELDS } from './row-cells.ts';

/**
 * Proposes how to read a table by the names and the first cells of its columns, English or Spanish; `null` where it is
 * neither trucks, nor hourly counts, nor waits. What is proposed may lack fields, which are named.
 */
export function suggestMapping(sample: Sample, facilities: readonly Facility[]): MappingSuggestion | null {
  const at = headerOf(sample.records);
  const columns = columnsOf(sample.records, at, facilities);
  const proposals = (Object.keys(FIELD_NAMES) as MappingKind[])
    .map((kind) => propose(kind, columns))
    .filter((one) => CORE[one.kind].some((field) => one.found.has(field)))
    .sort((a, b) => a.missing.length - b.missing.length);
  const [best] = proposals;
  if (best === undefined) return null;
  const fieldsOf = (column: Column) =>
    [...best.found].filter(([, of]) => of === column).map(([field]) => field);
  const named = columns.filter(({ name }) => name !== '');
  return {
    mapping: mappingOf(best),
    headerLine: sample.lines[at] ?? 1,
    columns: named.map((column) => ({
      name: column.name,
      samples: [...new Set(column.filled)].slice(0, 3).map(harmless),
      filledShare: column.rows === 0 ? 0 : column.filled.length / column.rows,
      fields: fieldsOf(column),
    })),
    missing: best.missing,
    ignored: named.filter((column) => fieldsOf(column).length === 0).map(({ name }) => name),
  };
}

interface Column {
  readonly name: string;
  /** The name in plain words; empty where another column has the same, so that neither can be mapped. */
  readonly words: string;
  readonly rows: number;
  readonly filled: readonly string[];
  /** Share of the filled cells that name one facility, and whether the column can be one of facilities at all. */
  readonly placeShare: number;
  readonly canBePlace: boolean;
}

interface Proposal {
  readonly kind: MappingKind;
  readonly found: ReadonlyMap<MappedField, Column>;
  readonly missing: readonly MappedField[];
}

/** Without any of these a table is not of the kind. */
const CORE: Readonly<Record<MappingKind, readonly MappedField[]>> = {
  crossings: ['joined', 'joinedTime', 'primary', 'primaryTime', 'released', 'releasedTime'],
  'hourly-waits': ['wait', 'fastWait'],
  'hourly-counts': ['trucks'],
};

/** The record with most names of fields, the first of several. */
function headerOf(records: Sample['records']): number {
  const names = Object.values(FIELD_NAMES).flatMap((fields) => fields.map((one) => one.names));
  const namedCells = records
    .slice(0, MAX_RECORDS_ABOVE)
    .map((record) => record.filter((cell) => names.some((form) => form.test(namedWords(cell)))).length);
  return Math.max(0, namedCells.indexOf(Math.max(...namedCells)));
}

function columnsOf(records: Sample['records'], at: number, facilities: readonly Facility[]): Column[] {
  const header = records[at] ?? [];
  const words = header.map(namedWords);
  const below = records.slice(at + 1);
  const resolve = facilityResolver(facilities);
  return header.map((cell, index) => {
    const filled = below.map((record) => (record[index] ?? '').trim()).filter((one) => !isMissing(one));
    const places = filled.map(resolve);
    const named = places.filter((place) => !('code' in place)).length;
    const known = places.filter((place) => !('code' in place) || place.code === 'facility-ambiguous').length;
    return {
      name: cell.trim(),
      words: words.indexOf(words[index]!) === words.lastIndexOf(words[index]!) ? words[index]! : '',
      rows: below.length,
      filled,
      placeShare: filled.length === 0 ? 0 : named / filled.length,
      canBePlace: filled.length > 0 && (known > 0 || !haveForm(filled, 'count')),
    };
  });
}

function propose(kind: MappingKind, columns: readonly Column[]): Proposal {
  const found = new Map<MappedField, Column>();
  for (const one of FIELD_NAMES[kind]) {
    if (found.has(one.field) || isSettled(one.field, found)) continue;
    const free = columns.filter((column) => column.words !== '' && ![...found.values()].includes(column));
    const column = one.field === 'facility' ? placeColumn(free, one) : columnFor(free, one);
    if (column !== undefined) found.set(one.field, column);
  }
  settleFast(found);
  const lacking = kind === 'crossings' ? pairDates(found, columns) : pairHour(found);
  const names = Object.fromEntries([...found].map(([field, { name }]) => [field, name]));
  return { kind, found, missing: [...new Set([...missingFields(kind, names, {}), ...lacking])] };
}

const FAST_FIELDS = { fastWait: 'wait', fastLanesOpen: 'lanesOpen', fastStatus: 'status' } as const;

/** Columns of FAST lanes alone are those of the table; beside a column of lanes, or without a wait, they are none. */
function settleFast(found: Map<MappedField, Column>): void {
  const isAlone = found.has('fastWait') && !found.has('wait') && !found.has('lane');
  if (!isAlone && found.has('fastWait') && !found.has('lane')) return;
  for (const [field, plain] of Object.entries(FAST_FIELDS) as [MappedField, MappedField][]) {
    const column = found.get(field);
    if (column === undefined) continue;
    found.delete(field);
    if (isAlone) found.set(plain, column);
  }
}

/** A time that has a column of its own needs none for its date. */
function isSettled(field: MappedField, found: ReadonlyMap<MappedField, Column>): boolean {
  const whole = field.replace(/(?:Date|Time)$/, '') as MappedField;
  return (whole !== field && found.has(whole)) || (field === 'date' && found.has('hour'));
}

/** A column with the field's own name is its column even where only half of its cells can be read. */
function columnFor(columns: readonly Column[], { field, names, cells }: FieldName): Column | undefined {
  const fits = columns.filter(({ filled }) => haveForm(filled, cells));
  return (
    columns.find(({ words, filled }) => isOwnName(words, field) && haveForm(filled, cells, 0.5)) ??
    fits.find(({ words }) => names.test(words))
  );
}

/** The column that names most facilities; without a telling name its cells must do so nearly always. */
function placeColumn(columns: readonly Column[], { names }: FieldName): Column | undefined {
  return columns
    .filter(({ words, placeShare, canBePlace }) => (names.test(words) && canBePlace) || placeShare >= 0.8)
    .sort((a, b) => b.placeShare - a.placeShare)[0];
}

/** Whether a column has the name that a field has here, such as `joined` or `joined_at`. */
export function isOwnName(words: string, field: MappedField): boolean {
  return words.replace(/ at$/, '') === namedWords(field);
}

/** Gives each time of day its date, its own or the one that the table has for all; answers with what is left without. */
function pairDates(found: Map<MappedField, Column>, columns: readonly Column[]): MappedField[] {
  const taken = [...found.values()];
  const shared = columns.find(
    (column) => !taken.includes(column) && SHARED_DATE.test(column.words) && haveForm(column.filled, 'date'),
  );
  const lacking: MappedField[] = [];
  for (const event of ['joined', 'primary', 'released'] as const) {
    const [date, clock] = [`${event}Date`, `${event}Time`] as const;
    const day = found.get(date) ?? shared ?? found.get('joinedDate');
    if (!found.has(clock)) found.delete(date);
    else if (day !== undefined) found.set(date, day);
    else if (event === 'joined') lacking.push(date);
    else found.delete(clock);
  }
  return lacking;
}

function pairHour(found: Map<MappedField, Column>): MappedField[] {
  const hour = found.get('hour');
  if (hour === undefined) found.delete('date');
  return hour === undefined || found.has('date') || haveForm(hour.filled, 'moment') ? [] : ['date'];
}

/**
 * An order of dates that the sample decides is set, since a later file may hold none that does; and so is the lane of
 * a column such as `fast_wait`, where no column has it.
 */
function mappingOf({ kind, found }: Proposal): MappingInput {
  const mapped = MAPPED_FIELDS[kind].filter((field) => found.has(field));
  const columns = Object.fromEntries(mapped.map((field) => [field, found.get(field)!.name]));
  const isOfFast = !found.has('lane') && /\bfast\b/.test(found.get('wait')?.words ?? '');
  const { order, isCertain } = orderOf(DATED_FIELDS.flatMap((field) => found.get(field)?.filled ?? []));
  const hour = kind === 'crossings' ? undefined : found.get('hour');
  const hours = hour === undefined ? 'start' : namingOf(hour.words, hour.filled).naming;
  const time = { ...(isCertain ? { order } : {}), ...(hours === 'end' ? { hours } : {}) };
  return {
    kind,
    columns,
    ...(isOfFast ? { constants: { lane: 'FAST' } } : {}),
    ...(Object.keys(time).length > 0 ? { time } : {}),
  } as MappingInput;
}
