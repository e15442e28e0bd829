import type { ArchiveMember } from './archive-members.ts';
import { columnName } from './columns.ts';
import { decodeText } from './decode-text.ts';
import { delimiterOf } from './delimiter.ts';
import { detectContent, emptyFile, HEAD_BYTES } from './detect-content.ts';
import { gunzipped, packedTwice } from './gunzip.ts';
import { ImportError, quoted } from './import-error.ts';
import { jsonItems } from './json-items.ts';
import { peek } from './peek.ts';

/** What the files of an archive are, once their text has been read. */
export interface JoinedFiles {
  /** `from` is the line on which the first one of the file stands. */
  readonly files: Array<{ readonly name: string; readonly from: number }>;
  /** Of the files, each once. */
  readonly encodings: Set<string>;
  /** Names of those that are no tables. */
  readonly leftOut: string[];
  isJson: boolean;
}

/** Nothing read yet. */
export function noFiles(): JoinedFiles {
  return { files: [], encodings: new Set(), leftOut: [], isJson: false };
}

/**
 * The tables of an archive as one text, which they can be where all have the same header: it stands once, and blank
 * lines keep its place in later files, so that lines are counted through. Tables of several kinds are refused.
 */
export async function* joinedText(
  members: AsyncIterable<ArchiveMember>,
  fileName: string,
  maxBytes: number,
  joined: JoinedFiles,
): AsyncGenerator<Buffer> {
  const kinds = new Map<string, Kind>();
  let line = 1;
  for await (const { name, bytes } of members) {
    const text = NO_TABLE.test(name) ? null : await textOf(bytes, name, maxBytes);
    if (text === null) {
      joined.leftOut.push(name);
      continue;
    }
    const { head, all } = await peek(text.text, START_BYTES);
    const start = await startOf(head);
    const kind = kinds.get(start.key);
    if (kind === undefined) kinds.set(start.key, { example: name, names: start.names, count: 1 });
    else kind.count++;
    if (kinds.size > 1) continue;
    joined.isJson = start.isJson;
    joined.files.push({ name, from: line });
    if (kind !== undefined) {
      yield Buffer.from('\n'.repeat(start.lines));
      line += start.lines;
    }
    const lineEnd = head.includes(LF) ? LF : CR;
    let last = LF;
    for await (const chunk of kind === undefined ? all : without(all, start.bytes)) {
      if (chunk.length === 0) continue;
      line += countOf(chunk, lineEnd);
      last = chunk.at(-1)!;
      yield chunk;
    }
    if (last !== LF && last !== CR) {
      yield Buffer.from('\n');
      line++;
    }
    joined.encodings.add(text.encoding());
  }
  if (kinds.size === 0) throw emptyFile(fileName);
  if (kinds.size > 1) throw ofSeveralKinds([...kinds.values()], fileName);
}

/** Where the files of an archive stand in its text, as a clause; empty for an archive of one. */
export function joinedWords({ files, leftOut, isJson }: JoinedFiles): string {
  if (files.length < 2 && leftOut.length === 0) return '';
  const list = new Intl.ListFormat('en');
  const shown = files.slice(0, SHOWN_FILES).map(({ name, from }) => {
    return from === 1 || isJson ? name : `${name} from line ${from}`;
  });
  if (files.length > SHOWN_FILES) shown.push(`${files.length - SHOWN_FILES} more`);
  const counted = isJson ? '' : ' with lines counted through';
  const all =
    files.length < 2 ? '' : `${files.length} files one after the other${counted}: ${list.format(shown)}`;
  const left =
    leftOut.length === 0 ? '' : `passed over as no table: ${list.format(leftOut.slice(0, SHOWN_FILES))}`;
  return [all, left].filter((clause) => clause !== '').join('; ');
}

interface Kind {
  readonly example: string;
  readonly names: readonly string[];
  count: number;
}

/** Where and by which names the rows of a text begin. */
interface Start {
  readonly key: string;
  readonly names: readonly string[];
  readonly isJson: boolean;
  /** Up to and with the header. */
  readonly lines: number;
  readonly bytes: number;
}

const SHOWN_FILES = 12;
const START_BYTES = 65_536;
const [LF, CR] = [0x0a, 0x0d];
/** What stands beside tables to explain them. */
const NO_TABLE =
  /(?:^|\/)(?:read[ _-]?me|licen[cs]e|changelog|notes?|leeme)[^/]*$|\.(?:pdf|md|html?|docx?|rtf|png|jpe?g|gif|xsd|ya?ml|sha256|md5)$/i;

/** A file of an archive as text, unpacked where it is gzip; `null` where it is empty. */
async function textOf(bytes: AsyncIterable<Buffer>, name: string, maxBytes: number) {
  const packed = await peek(bytes, HEAD_BYTES);
  if (packed.head.length === 0) return null;
  const content = detectContent(packed.head, name);
  if (content === 'text') return decodeText(packed.all, name, maxBytes);
  if (content === 'zip') throw packedTwice(name);
  const unpacked = await peek(gunzipped(packed.all, name, maxBytes), HEAD_BYTES);
  if (detectContent(unpacked.head, name) !== 'text') throw packedTwice(name);
  return decodeText(unpacked.all, name, maxBytes);
}

async function startOf(head: Buffer): Promise<Start> {
  const text = head.toString('utf8');
  if (/^\s*[[{]/.test(text)) {
    const names = await fieldsOf(head);
    return { key: JSON.stringify(names.toSorted()), names, isJson: true, lines: 0, bytes: 0 };
  }
  const delimiter = delimiterOf(text);
  let [lines, from] = [0, 0];
  for (const [whole, line, end] of text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)) {
    from += whole.length;
    lines += end === '' ? 0 : 1;
    // Titles above the header have one cell.
    if (!line!.includes(delimiter) && end !== '') continue;
    const names = line!.split(delimiter).map((cell) => cell.replaceAll('"', '').trim());
    const key = `${delimiter}${names.map(columnName).join('\n')}`;
    return { key, names, isJson: false, lines, bytes: Buffer.byteLength(text.slice(0, from)) };
  }
  return { key: text, names: [], isJson: false, lines: 0, bytes: 0 };
}

/** Fields of the first object of a JSON text. */
async function fieldsOf(head: Buffer): Promise<string[]> {
  const source = (async function* () {
    yield head;
  })();
  try {
    for await (const item of jsonItems(source, '').items) {
      const first: unknown = JSON.parse(item);
      return Array.isArray(first) ? [] : Object.keys(first as object);
    }
  } catch {
    // What is wrong with it is said when it is read.
  }
  return [];
}

async function* without(text: AsyncIterable<Buffer>, bytes: number): AsyncGenerator<Buffer> {
  let left = bytes;
  for await (const chunk of text) {
    const dropped = Math.min(left, chunk.length);
    left -= dropped;
    if (dropped < chunk.length) yield chunk.subarray(dropped);
  }
}

function countOf(bytes: Buffer, byte: number): number {
  let count = 0;
  for (let at = bytes.indexOf(byte); at !== -1; at = bytes.indexOf(byte, at + 1)) count++;
  return count;
}

function ofSeveralKinds(kinds: readonly Kind[], fileName: string): ImportError {
  const told = kinds.slice(0, 5).map(({ example, names, count }) => {
    const others = count === 1 ? '' : ` and ${count - 1} like it`;
    return `${example}${others} with ${quoted(names.join(', '))}`;
  });
  if (kinds.length > 5) told.push(`${kinds.length - 5} more`);
  return new ImportError(
    'archive-of-several',
    `The archive ${fileName} holds tables of ${kinds.length} kinds, which are no one table: ` +
      `${new Intl.ListFormat('en').format(told)}; unpack it and import the files of one kind at a time, each alone or ` +
      'in an archive of their own.',
  );
}
