import type { ImportReport } from '../../server/contract/imports.ts';
import {
  MAPPED_FIELDS,
  type MappedColumns,
  type MappedConstants,
  type MappedField,
  type MappingKind,
  missingFields,
} from '../../server/contract/mapped-fields.ts';
import type { MappingInput, MappingSuggestion } from '../../server/contract/mapping.ts';

/** What a column is used as; a shared date is that of every time of day that has none of its own. */
export type ColumnUse = MappedField | 'sharedDate' | 'ignore';

/** What the form holds on how to read a table. */
export interface MappingForm {
  readonly kind: MappingKind;
  readonly columns: ReadonlyArray<
    Pick<MappingSuggestion['columns'][number], 'name' | 'samples' | 'filledShare'>
  >;
  /** One to a column. */
  readonly uses: readonly ColumnUse[];
  /** What holds for all rows where no column is used for it; empty for nothing. */
  readonly facility: string;
  readonly lane: string;
  /** Words of the file for facilities, each with the id that it means, or empty. */
  readonly facilityWords: Readonly<Record<string, string>>;
  /** Empty for the clocks of each row's facility. */
  readonly zone: string;
  /** Empty where the file is to tell it. */
  readonly order: '' | 'ymd' | 'mdy' | 'dmy';
  /** Empty where the file is to tell it. */
  readonly hours: '' | 'start' | 'end';
  readonly overlap: 'first' | 'second';
  readonly gap: 'reject' | 'forward';
}

const EVENTS = ['joined', 'primary', 'released'] as const;

/** Fields without which a table of the kind cannot be read. */
export const REQUIRED: Readonly<Record<MappingKind, readonly ColumnUse[]>> = {
  crossings: ['facility', 'joined'],
  'hourly-counts': ['facility', 'hour', 'trucks'],
  'hourly-waits': ['facility', 'hour', 'wait'],
};

/** What a column can be used as besides. */
export function optionalUses(kind: MappingKind): ColumnUse[] {
  const others = MAPPED_FIELDS[kind].filter((field) => !REQUIRED[kind].includes(field));
  return kind === 'crossings' ? [...others, 'sharedDate'] : others;
}

/** Whether a lane can be given for all rows of a table of the kind. */
export function hasLane(kind: MappingKind): boolean {
  return kind !== 'hourly-counts';
}

/** The form as a suggestion fills it in. */
export function formOf({ mapping, columns }: Pick<MappingSuggestion, 'mapping' | 'columns'>): MappingForm {
  const { kind, constants = {}, values = {}, time = {} } = mapping;
  const { facility = '', lane = '' } = constants as MappedConstants;
  return {
    kind,
    columns: columns.map(({ name, samples, filledShare }) => ({ name, samples, filledShare })),
    uses: columns.map(({ fields }) => (fields.length > 1 ? 'sharedDate' : (fields[0] ?? 'ignore'))),
    facility,
    lane,
    facilityWords: values.facility ?? {},
    zone: time.zone ?? '',
    order: time.order ?? '',
    hours: time.hours ?? '',
    overlap: time.overlap ?? 'first',
    gap: time.gap ?? 'reject',
  };
}

/** The form for a table that was read already: by the mapping it was read by, else by columns named like fields. */
export function formOfReport(
  { dataset, preview }: Pick<ImportReport, 'dataset' | 'preview'>,
  mapping: MappingInput | null,
): MappingForm | null {
  const kind = mapping?.kind ?? KIND_OF_DATASET[dataset];
  if (kind === undefined || preview === null || preview.columns.length === 0) return null;
  const fieldOf = new Map(MAPPED_FIELDS[kind].map((field) => [plain(field), field as MappedField]));
  const own = (name: string) => fieldOf.get(plain(name)) ?? fieldOf.get(plain(name).replace(/at$/, '')) ?? [];
  const mapped = Object.entries((mapping?.columns ?? {}) as MappedColumns) as [MappedField, string][];
  const fieldsOf = (name: string) =>
    mapping === null
      ? [own(name)].flat()
      : mapped.filter(([, of]) => of.toLowerCase() === name.trim().toLowerCase()).map(([field]) => field);
  const columns = preview.columns.flatMap((name, index) => {
    if (name.trim() === '') return [];
    const filled = preview.rows.map(({ cells }) => cells[index] ?? '').filter((cell) => cell.trim() !== '');
    const filledShare = preview.rows.length === 0 ? 0 : filled.length / preview.rows.length;
    return [{ name, samples: [...new Set(filled)].slice(0, 3), filledShare, fields: fieldsOf(name) }];
  });
  return formOf({ mapping: mapping ?? ({ kind, columns: {} } as MappingInput), columns });
}

/** The form for another kind of table; what has no meaning there is ignored. */
export function withKind(form: MappingForm, kind: MappingKind): MappingForm {
  const known: readonly ColumnUse[] = [...REQUIRED[kind], ...optionalUses(kind)];
  return { ...form, kind, uses: form.uses.map((use) => (known.includes(use) ? use : 'ignore')) };
}

/** The mapping that the form asks for. */
export function mappingOf(form: MappingForm): MappingInput {
  const { kind, facilityWords, zone, order, hours, overlap, gap } = form;
  const columns = columnsOf(form);
  const words = Object.entries(facilityWords).filter(([, id]) => id !== '');
  const lane = hasLane(kind) && columns.lane === undefined ? form.lane : '';
  const facility = columns.facility === undefined ? form.facility : '';
  return {
    kind,
    columns,
    constants: { ...(facility === '' ? {} : { facility }), ...(lane === '' ? {} : { lane }) },
    values:
      words.length === 0 || columns.facility === undefined ? {} : { facility: Object.fromEntries(words) },
    time: {
      ...(zone === '' ? {} : { zone }),
      order: order === '' ? null : order,
      ...(hours === '' || kind === 'crossings' ? {} : { hours }),
      overlap,
      gap,
    },
  } as MappingInput;
}

/** Fields that still have neither a column nor a value for all rows. */
export function missingOf(form: MappingForm): MappedField[] {
  return missingFields(form.kind, columnsOf(form), form.facility === '' ? {} : { facility: form.facility });
}

/** What more than one column is used as, which leaves open which of them is meant. */
export function doubledOf({ uses }: MappingForm): ColumnUse[] {
  return [...new Set(uses.filter((use, index) => use !== 'ignore' && uses.indexOf(use) !== index))];
}

/** Words for facilities that a reader may want to map: samples, those that were not understood, those mapped. */
export function facilityWordsOf(form: MappingForm, problems: ImportReport['problems']): string[] {
  const at = form.uses.indexOf('facility');
  if (at < 0) return [];
  const unknown = problems
    .filter(({ code }) => FACILITY_PROBLEMS.has(code))
    .flatMap(({ value }) => value ?? []);
  const words = [...Object.keys(form.facilityWords), ...unknown, ...(form.columns[at]?.samples ?? [])];
  return [...new Set(words)].slice(0, MAX_WORDS);
}

const FACILITY_PROBLEMS = new Set(['facility-unknown', 'facility-ambiguous']);
const MAX_WORDS = 40;

const KIND_OF_DATASET: Partial<Readonly<Record<ImportReport['dataset'], MappingKind>>> = {
  crossing: 'crossings',
  'hourly-count': 'hourly-counts',
  wait: 'hourly-waits',
};

function columnsOf({ kind, columns, uses }: MappingForm): MappedColumns {
  const found: Partial<Record<MappedField, string>> = {};
  for (const [index, use] of uses.entries())
    if (use !== 'ignore' && use !== 'sharedDate') found[use] = columns[index]!.name;
  const shared = columns[uses.indexOf('sharedDate')];
  if (kind !== 'crossings' || shared === undefined) return found;
  for (const event of EVENTS) if (found[`${event}Time`] !== undefined) found[`${event}Date`] ??= shared.name;
  return found;
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z]/g, '');
}
