import { z } from 'zod';
import {
  DAY_KINDS,
  EVENT_GRADES,
  type EventFile,
  type HoursOfDay,
  METRICS,
  type Restriction,
  TARGET_CLASSES,
} from './model/events/event.ts';
import { LEVER_IDS } from './model/policy/levers.ts';

const text = z.string().min(1, 'expected a text');
const id = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected an id in kebab-case, such as pharr-2022-04');
const localTime = z
  .string()
  .regex(
    /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2})?$/,
    'expected a local date or minute, such as 2023-05-02 or 2023-05-02T06:00',
  )
  .refine(isReal, 'expected a date and time that exist');
const count = z.number().min(0, 'expected a number of 0 or more');
const positive = z.number().positive('expected a number above 0');
const share = z.number().min(0, 'expected a share from 0 to 1').max(1, 'expected a share from 0 to 1');
const booths = z.int('expected a whole number of booths').min(0);

const hours = z
  .union([z.literal('none'), z.string().regex(/^\d{1,2}-\d{1,2}$/)], 'expected "06-14" or none')
  .transform((written): HoursOfDay => {
    if (written === 'none') return null;
    const [opens, closes] = written.split('-').map(Number);
    return [opens!, closes!];
  })
  .refine(
    (span) => span === null || (span[0] < span[1] && span[1] <= 24),
    'expected an opening before a closing, within 0 to 24',
  );

const where = { facility: id, from: localTime, to: localTime };
const levers = z.partialRecord(z.enum(LEVER_IDS), z.number());
const inspection = z
  .strictObject({
    ...where,
    kind: z.literal('state-inspection'),
    share: share.default(1),
    meanMin: positive,
    bays: z.int('expected a whole number of bays').positive().exactOptional(),
    capacityPerHour: positive.exactOptional(),
    baysFrom: z.literal('fitted', 'expected fitted').exactOptional(),
  })
  .refine(
    ({ bays, capacityPerHour, baysFrom }) =>
      [bays, capacityPerHour, baysFrom].filter((one) => one !== undefined).length === 1,
    'expected exactly one of bays, capacityPerHour and baysFrom',
  )
  .transform(({ bays, capacityPerHour, baysFrom, ...rest }): Restriction => {
    if (bays !== undefined) return { ...rest, pace: { bays } };
    if (capacityPerHour !== undefined) return { ...rest, pace: { capacityPerHour } };
    return { ...rest, pace: { baysFrom: baysFrom! } };
  });

const restrictions = {
  closed: z.strictObject({ ...where, kind: z.literal('closed') }),
  blockade: z.strictObject({ ...where, kind: z.literal('blockade') }),
  booths: z.strictObject({
    ...where,
    kind: z.literal('booths'),
    open: booths,
    fastOpen: booths.exactOptional(),
  }),
  hours: z
    .strictObject({
      ...where,
      kind: z.literal('hours'),
      weekday: hours.exactOptional(),
      saturday: hours.exactOptional(),
      sunday: hours.exactOptional(),
    })
    .refine(
      (one) => one.weekday !== undefined || one.saturday !== undefined || one.sunday !== undefined,
      'expected weekday, saturday or sunday',
    ),
  'state-inspection': inspection,
  preclearance: z.strictObject({ ...where, kind: z.literal('preclearance'), levers }),
};
type Kind = keyof typeof restrictions;
const kinds = Object.keys(restrictions) as Kind[];

const target = z
  .strictObject({
    id,
    class: z.enum(TARGET_CLASSES),
    metric: z.enum(METRICS),
    facility: id,
    from: localTime.exactOptional(),
    to: localTime.exactOptional(),
    days: z.enum(DAY_KINDS).default('all'),
    hours: hours.exactOptional(),
    commodity: id.exactOptional(),
    observed: z.union(
      [z.number(), z.tuple([z.number(), z.number()])],
      'expected a number or a pair of numbers',
    ),
    grade: z.enum(EVENT_GRADES),
    by: text.exactOptional(),
    source: text.exactOptional(),
  })
  .refine(
    ({ observed }) => typeof observed === 'number' || observed[0] <= observed[1],
    'expected the lower end of observed first',
  );

/** What an event file must look like; names of facilities, and times, are for `eventProblems` to judge. */
export const eventSchema = z
  .strictObject({
    schemaVersion: z.literal(1, 'expected 1'),
    id,
    title: text,
    period: z.strictObject({ from: localTime, to: localTime }),
    facilities: z.array(id).min(1, 'expected at least one facility'),
    demand: z
      .array(z.strictObject({ facility: id, weekday: count, saturday: count, sunday: count }))
      .default([]),
    restrictions: z.array(z.discriminatedUnion('kind', Object.values(restrictions) as never)).default([]),
    targets: z.array(target).min(1, 'expected at least one target'),
    sources: z.array(text).default([]),
  })
  .transform(({ schemaVersion: _, ...event }): EventFile => {
    const { period } = event;
    return {
      ...event,
      restrictions: event.restrictions as readonly Restriction[],
      targets: event.targets.map(({ observed, from, to, ...rest }) => ({
        hours: null,
        commodity: null,
        by: null,
        source: null,
        ...rest,
        from: from ?? period.from,
        to: to ?? period.to,
        observed: typeof observed === 'number' ? [observed, observed] : observed,
      })),
    };
  });

/** Keys that may stand at a place of an event file, of which an unknown key is shown the nearest. */
export function keysAt(path: ReadonlyArray<PropertyKey>, content: unknown): readonly string[] {
  const [list] = path;
  if (list === 'period') return ['from', 'to'];
  if (list === 'demand') return ['facility', 'weekday', 'saturday', 'sunday'];
  if (list === 'targets') return Object.keys(target.shape);
  if (list === 'restrictions') {
    if (path.includes('levers')) return LEVER_IDS;
    const kind = (content as { restrictions: Array<{ kind: Kind }> }).restrictions[path[1] as number]?.kind;
    if (kind === 'state-inspection') return Object.keys(inspection.in.shape);
    return kind ? Object.keys(restrictions[kind].shape) : ['kind'];
  }
  return [
    'schemaVersion',
    'id',
    'title',
    'period',
    'facilities',
    'demand',
    'restrictions',
    'targets',
    'sources',
  ];
}

/** Words that may stand at a place where only some are known. */
export function wordsAt(path: ReadonlyArray<PropertyKey>): readonly string[] | null {
  switch (path.at(-1)) {
    case 'kind':
      return kinds;
    case 'metric':
      return METRICS;
    case 'class':
      return TARGET_CLASSES;
    case 'grade':
      return EVENT_GRADES;
    case 'days':
      return DAY_KINDS;
    default:
      return null;
  }
}

function isReal(written: string): boolean {
  const [date, time] = written.split('T');
  const parsed = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date) return false;
  if (time === undefined) return true;
  const [hour, minute] = time.split(':').map(Number);
  return hour! < 24 && minute! < 60;
}
