import { z } from 'zod';
import type { LaneKind, WaitState } from '../model/wait-reading.ts';
import {
  MAPPED_FIELDS,
  type MappedColumns,
  type MappedConstants,
  type MappedField,
  missingFields,
} from './mapped-fields.ts';

/** Some headers hold whole questions of a form. */
const MAX_NAME = 1000;
const columnName = z
  .string('expected the name of a column, as the header of the file writes it')
  .trim()
  .min(1, 'the name of a column is empty; write it as the header of the file does')
  .max(MAX_NAME, `the name of a column has more than ${MAX_NAME} characters; shorten it in the file`);
const word = z
  .string()
  .trim()
  .min(1, 'a word is empty; remove it or fill it in')
  .max(60, 'a word has more than 60 characters; shorten it');

function columnsOf<F extends MappedField>(fields: readonly F[]) {
  const shape = Object.fromEntries(fields.map((field) => [field, columnName.exactOptional()]));
  return strict(shape as Record<F, z.ZodExactOptional<typeof columnName>>);
}

/** A strict object whose refusal of a key says which keys there are. */
function strict<S extends z.core.$ZodLooseShape>(shape: S) {
  return z.strictObject(shape, {
    error: (issue) => {
      if (issue.code !== 'unrecognized_keys') return undefined;
      const keys = (issue as unknown as { keys: string[] }).keys.map((key) => `"${key}"`).join(' and ');
      return `${keys} cannot stand here; what can is ${Object.keys(shape).join(', ')}`;
    },
  });
}

const wordsFor = <V extends z.ZodType<string>>(ours: V) =>
  z
    .record(z.string().trim().min(1).max(200), ours)
    .refine(
      (words) => Object.keys(words).length <= 1000,
      'more than 1000 words are mapped; leave out those that need no mapping',
    )
    .exactOptional();
const facilityWords = wordsFor(word);
const laneKind = z.enum(['standard', 'FAST'], 'expected standard or FAST') satisfies z.ZodType<LaneKind>;
const loads = z.enum(['loaded', 'empty'], 'expected loaded or empty');
const waitState = z.enum(
  ['value', 'no-delay', 'lanes-closed', 'update-pending', 'missing'],
  'expected value, no-delay, lanes-closed, update-pending or missing',
) satisfies z.ZodType<WaitState>;

const time = strict({
  /** By whose clocks local times are read; without one by those of each row's facility. */
  zone: z
    .string()
    .refine(isZone, { error: 'no such IANA time zone is known; write one such as America/Chicago' })
    .exactOptional(),
  /** How 1/2/2026 is meant; `null` has it told from the start of the file. */
  order: z.enum(['ymd', 'mdy', 'dmy'], 'expected ymd, mdy, dmy or null').nullable().default(null),
  /** Whether hours are named by their start, 0 to 23, or their end, 1 to 24; without one it is told from the file. */
  hours: z.enum(['start', 'end'], 'expected start or end').exactOptional(),
  /** Which of the two hours that a clock change repeats. */
  overlap: z.enum(['first', 'second'], 'expected first or second').default('first'),
  /** What becomes of a time that a clock change skips. */
  gap: z.enum(['reject', 'forward'], 'expected reject or forward').default('reject'),
}).prefault({});

const facility = word.exactOptional();
const lane = laneKind.exactOptional();

/** How the columns of a table become crossings, hourly counts or hourly waits. */
export const mappingSchema = z
  .discriminatedUnion(
    'kind',
    [
      strict({
        kind: z.literal('crossings'),
        columns: columnsOf(MAPPED_FIELDS.crossings),
        constants: strict({ facility, lane, commodity: word.exactOptional() }).prefault({}),
        values: strict({
          facility: facilityWords,
          lane: wordsFor(laneKind),
          load: wordsFor(loads),
          commodity: wordsFor(word),
        }).prefault({}),
        time,
      }),
      strict({
        kind: z.literal('hourly-counts'),
        columns: columnsOf(MAPPED_FIELDS['hourly-counts']),
        constants: strict({ facility }).prefault({}),
        values: strict({ facility: facilityWords }).prefault({}),
        time,
      }),
      strict({
        kind: z.literal('hourly-waits'),
        columns: columnsOf(MAPPED_FIELDS['hourly-waits']),
        constants: strict({ facility, lane }).prefault({}),
        values: strict({
          facility: facilityWords,
          lane: wordsFor(laneKind),
          status: wordsFor(waitState),
        }).prefault({}),
        time,
      }),
    ],
    'expected crossings, hourly-counts or hourly-waits',
  )
  .superRefine(({ kind, columns, constants }, context) => {
    const refuse = (path: string[], message: string) => context.addIssue({ code: 'custom', path, message });
    const mapped: MappedColumns = columns;
    for (const field of missingFields(kind, mapped, constants))
      refuse(
        ['columns', field],
        `no column is mapped to ${field}, which every row must have; ${remedyFor(field)}`,
      );
    for (const field of Object.keys(constants) as (keyof MappedConstants)[])
      if (mapped[field] !== undefined)
        refuse(['constants', field], `${field} is a column as well; leave one of the two`);
    const hasFast = (['fastWait', 'fastLanesOpen', 'fastStatus'] as const).some(
      (field) => mapped[field] !== undefined,
    );
    const isLaneFast = 'lane' in constants && constants.lane === 'FAST';
    if (hasFast && (mapped.lane !== undefined || mapped.fastWait === undefined || isLaneFast))
      refuse(
        ['columns', 'fastWait'],
        mapped.fastWait === undefined
          ? 'FAST lanes have columns but none for their wait; map fastWait, or leave them out'
          : 'FAST lanes have columns of their own, so the others are standard ones; leave out lane',
      );
    for (const event of ['joined', 'primary', 'released'] as const) {
      const [date, clock] = [mapped[`${event}Date`], mapped[`${event}Time`]];
      if (mapped[event] !== undefined && (date ?? clock) !== undefined)
        refuse(
          ['columns', event],
          `${event} is mapped both whole and as date and time; leave one of the two`,
        );
      else if (mapped[event] === undefined && (date === undefined) !== (clock === undefined))
        refuse(
          ['columns', event],
          `${event} has a date or a time but not both; map ${event}Date and ${event}Time`,
        );
    }
  });
export type Mapping = z.infer<typeof mappingSchema>;
/** A mapping as it may be written: what has a default can be left out. */
export type MappingInput = z.input<typeof mappingSchema>;

/** A mapping by its name, and the header that it was made for, by which a later file is recognised. */
export const profileSchema = strict({
  name: z
    .string()
    .max(60, 'expected at most 60 characters')
    .regex(
      /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
      'expected small letters, digits and hyphens, such as laredo-gate-log',
    ),
  mapping: mappingSchema,
  headerColumns: z
    .array(
      z
        .string()
        .max(MAX_NAME, `a column's name has more than ${MAX_NAME} characters; shorten it in the file`),
    )
    .min(1, 'expected the columns of the file')
    .max(200, 'expected at most 200 columns'),
});
export type Profile = z.infer<typeof profileSchema>;

/** Why a mapping or a profile cannot be used: one sentence with each place and its repair. */
export function mappingProblem({ issues }: z.ZodError, name: string): string {
  const clauses = issues.map(({ path, message }) =>
    path.length === 0 ? message : `${path.join('.')}: ${message}`,
  );
  return `${name} cannot be used: ${clauses.join('; ')}.`;
}

/** One column of a file, as a suggestion shows it. */
export interface SuggestedColumn {
  /** Whole, as the header writes it. */
  readonly name: string;
  /** The first different values, at most three. */
  readonly samples: readonly string[];
  /** Part of the sample's rows that have a value, 0 to 1. */
  readonly filledShare: number;
  /** What it is proposed for; a date that several times share has several fields, an ignored column none. */
  readonly fields: readonly MappedField[];
}

/** A proposal for how to read a table, from its header and first rows. */
export interface MappingSuggestion {
  readonly mapping: MappingInput;
  /** Line of the header; 1 for the objects of JSON. */
  readonly headerLine: number;
  /** In the order of the file. */
  readonly columns: readonly SuggestedColumn[];
  /** Fields that the user still has to map to a column or to give as a constant. */
  readonly missing: readonly MappedField[];
  readonly ignored: readonly string[];
}

function remedyFor(field: MappedField): string {
  if (field === 'facility') return 'map one, or name the crossing in constants.facility';
  return field === 'joined' ? 'map joined, or joinedDate and joinedTime' : `map columns.${field}`;
}

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null && /^(?:UTC|[A-Z]\w+\/.+)$/i.test(zone);
  } catch {
    return false;
  }
}
