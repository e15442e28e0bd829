import { isUtf8 } from 'node:buffer';
import type { WaitReading } from '../model/wait-reading.ts';
import { type ArchivedFile, filesOf, isArchive } from './archive.ts';
import { type LaneProblem, readAnswer } from './cbp-waits-answer.ts';
import { parseWaitsJson } from './cbp-waits-json.ts';
import { parseWaitsXml } from './cbp-waits-xml.ts';
import { utf16Of } from './decode-text.ts';
import { ImportError } from './import-error.ts';
import { type SettledWaits, settleWaits } from './settle-waits.ts';
import type { WaitProblem } from './wait-value.ts';

/** What a file of published waits holds. */
export interface WaitsFile extends SettledWaits {
  readonly layout: string;
  /** By what it was recognised, in one sentence. */
  readonly why: string;
  /** When its newest answer was given, ms since the epoch; `null` where it does not say. */
  readonly answeredAtMs: number | null;
  /** Lanes and hours that the file speaks of, those that cannot be used included. */
  readonly rows: number;
  readonly problems: ReadonlyArray<WaitProblem & { readonly line: number }>;
}

/** Whether text, of any encoding, starts as an answer of the feed or another document of its site. */
export function startsAsWaits(head: Uint8Array): boolean {
  const text = asText(head).trimStart();
  if (/^[[{]/.test(text)) {
    if (/"portCrossings"|"commercial_time_slots"/.test(text)) return true;
    return /"port[_ -]?number"/i.test(text) && /vehicle[_ -]?lanes"/i.test(text);
  }
  return text.startsWith('<') && /<(?:[\w.-]+:)?border_wait_time[\s>]/.test(text);
}

/** Reads a file of waits, or an archive of several; null where an archive has none in it. */
export function readWaitsFile(bytes: Uint8Array, fileName: string, maxBytes: number): WaitsFile | null {
  if (!isArchive(bytes)) return settled([readOne({ name: fileName, bytes })], layoutOf(bytes));
  const files = filesOf(bytes, fileName, maxBytes);
  if (!files.some((file) => startsAsWaits(file.bytes.subarray(0, HEAD_BYTES)))) return null;
  const documents = files.map(readOrReport);
  documents.sort((a, b) => (a.answeredAtMs ?? 0) - (b.answeredAtMs ?? 0));
  return settled(documents, `CBP border wait times, archive of ${files.length} files`);
}

const HEAD_BYTES = 4096;

interface WaitsDocument {
  readonly answeredAtMs: number | null;
  readonly readings: readonly WaitReading[];
  readonly problems: ReadonlyArray<WaitProblem & { readonly line: number }>;
}

/** Takes documents in the order in which they were given. */
function settled(documents: readonly WaitsDocument[], layout: string): WaitsFile {
  const problems = documents.flatMap((document) => document.problems);
  const rows = documents.reduce((sum, { readings }) => sum + readings.length, problems.length);
  const why =
    'It has port numbers with the waits and open lanes of standard and FAST commercial lanes; each hour is taken by ' +
    'the zone that it names.';
  const answeredAtMs = documents.at(-1)?.answeredAtMs ?? null;
  const settledWaits = settleWaits(documents.map(({ readings }) => readings));
  return { ...settledWaits, layout, why, answeredAtMs, rows, problems };
}

function layoutOf(bytes: Uint8Array): string {
  return `CBP border wait times, ${asText(bytes.subarray(0, 100)).trimStart().startsWith('<') ? 'XML' : 'JSON'}`;
}

function readOne({ name, bytes }: ArchivedFile): WaitsDocument {
  const text = decoded(bytes, name);
  const start = text.trimStart();
  const { ports, date } = start.startsWith('<') ? parseWaitsXml(text, name) : parseWaitsJson(text, name);
  const { answeredAtMs, readings, problems } = readAnswer(ports, date);
  return {
    answeredAtMs,
    readings,
    problems: problems.map((problem) => ({ ...problem, line: lineOf(text, problem) })),
  };
}

/** Collectors also save what is no answer, such as an error page: it is one problem among the other files. */
function readOrReport(file: ArchivedFile): WaitsDocument {
  try {
    if (startsAsWaits(file.bytes.subarray(0, HEAD_BYTES))) return readOne(file);
    const message = `The file ${file.name} of the archive holds no published waits`;
    return unread({ code: 'no-readings', message, fix: 'leave it out, or download it again' });
  } catch (error) {
    if (!(error instanceof ImportError)) throw error;
    const [message = '', fix = 'leave it out'] = error.message.replace(/\.$/, '').split('; ');
    return unread({ code: error.code, message, fix });
  }
}

function unread(problem: WaitProblem): WaitsDocument {
  return { answeredAtMs: null, readings: [], problems: [{ ...problem, line: 1 }] };
}

/** Where a port first stands in the text of its answer. */
function lineOf(text: string, { portNumber }: LaneProblem): number {
  const at = portNumber === '' ? 0 : text.indexOf(portNumber);
  return text.slice(0, Math.max(0, at)).split('\n').length;
}

/** The start of a file, its letters beyond ASCII not to be relied on. */
function asText(head: Uint8Array): string {
  const utf16 = utf16Of(Buffer.from(head));
  const text = utf16 === null ? Buffer.from(head).toString('latin1') : new TextDecoder(utf16).decode(head);
  return text.replace(/^(?:ï»¿|\uFEFF)/, '');
}

/** UTF-16 by its mark or zero bytes, else what XML names, else UTF-8 or, where bytes are none, Windows-1252. */
function decoded(bytes: Uint8Array, fileName: string): string {
  const named = /^\s*<\?xml[^>]*encoding=["']([\w-]+)["']/i.exec(asText(bytes.subarray(0, 200)))?.[1];
  const label =
    utf16Of(Buffer.from(bytes.subarray(0, 1024))) ?? named ?? (isUtf8(bytes) ? 'utf-8' : 'windows-1252');
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    throw new ImportError(
      'encoding',
      `The file ${fileName} is not the ${label.toUpperCase()} text that it should be, so its letters cannot be ` +
        'trusted; download it again.',
      error,
    );
  }
}
