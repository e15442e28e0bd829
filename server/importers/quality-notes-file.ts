import { z } from 'zod';
import { checked, deepFreeze, readJson } from '../data-file.ts';
import { grade, refineFigures, sources, text } from '../figure-schema.ts';

const yearAndMonth = z.int().min(199001).max(209912);

/** To what of a file a note applies: to what meets every condition that is given. */
const applies = z.strictObject({
  /** Port codes of monthly counts and trade; those of bridges are not meant. */
  ports: z.array(text).exactOptional(),
  measures: z.array(text).exactOptional(),
  /** Year × 100 + month, as is `to`. */
  from: yearAndMonth.exactOptional(),
  to: yearAndMonth.exactOptional(),
  /** That the file has months before and after, but none of these. */
  missing: z.literal(true).exactOptional(),
  /** That the file's newest month is at most so many before the import. */
  newestMonths: z.int().positive().exactOptional(),
  /** How the layout was named when the file was recognised. */
  layout: text.exactOptional(),
  /** CBP's numbers of crossings, of waits. */
  portNumbers: z.array(text).exactOptional(),
  aboveMin: z.number().positive().exactOptional(),
});

const schema = z
  .strictObject({
    schemaVersion: z.literal(1),
    notes: z.array(
      z.strictObject({
        code: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'expected a code in kebab-case'),
        dataset: z.enum(['monthly-count', 'wait', 'crossing', 'hourly-count', 'trade', 'wait-average']),
        applies,
        message: text,
        grade,
        source: text,
      }),
    ),
    sources,
  })
  .superRefine((file, context) => refineFigures(file, file.sources, [], context));

/** What data/quality-notes.json has: known traps of the sources, and to what they apply. */
export type QualityNotesFile = z.infer<typeof schema>;
export type QualityNote = QualityNotesFile['notes'][number];

/** Reads and checks the file on the first call; later calls return the same frozen object. */
export function readQualityNotes(): QualityNotesFile {
  cached ??= deepFreeze(parseQualityNotes(readJson('quality-notes.json')));
  return cached;
}

/** Checks the content of data/quality-notes.json; throws an error that names every bad path. */
export function parseQualityNotes(content: unknown): QualityNotesFile {
  return checked('data/quality-notes.json', schema, content);
}

let cached: QualityNotesFile | undefined;
