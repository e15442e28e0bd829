import { ImportError } from './import-error.ts';

/**
 * Reads the objects of a JSON array, or one after the other, as records under a header of their fields, as Socrata
 * answers them; a field that an object leaves out is an empty cell. Positions are counted in objects, from 1.
 */
export async function readJson(
  text: AsyncIterable<Buffer>,
  fileName: string,
  take: (record: string[], position: number) => void,
): Promise<void> {
  const early: JsonObject[] = [];
  let fields: string[] | null = null;
  let position = 0;
  const start = () => {
    fields = [...new Set(early.flatMap((one) => Object.keys(one)))];
    take(fields, 1);
    for (const one of early.splice(0)) take(recordOf(one, fields), ++position);
  };
  for await (const source of objectsOf(text, fileName)) {
    const one = parse(source, position + early.length + 1, fileName);
    if (fields !== null) take(recordOf(one, fields), ++position);
    else if (early.push(one) === EARLY_OBJECTS) start();
  }
  if (fields === null && early.length > 0) start();
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Enough objects to have seen every field that is left out where it is empty. */
const EARLY_OBJECTS = 1000;
const MAX_OBJECT_CHARACTERS = 1_000_000;

function recordOf(one: JsonObject, fields: readonly string[]): string[] {
  return fields.map((field) => {
    const value = Object.hasOwn(one, field) ? one[field] : null;
    return typeof value === 'string'
      ? value
      : value === null || typeof value === 'object'
        ? ''
        : String(value);
  });
}

function parse(source: string, position: number, fileName: string): JsonObject {
  try {
    return JSON.parse(source) as JsonObject;
  } catch (error) {
    throw malformed(`object ${position} cannot be read`, fileName, error);
  }
}

/** The source of each outermost object; what stands between them must be brackets, commas or space. */
async function* objectsOf(text: AsyncIterable<Buffer>, fileName: string): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let depth = 0;
  let isQuoted = false;
  let isEscaped = false;
  let source = '';
  for await (const chunk of text) {
    const characters = decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let at = 0; at < characters.length; at++) {
      const character = characters[at]!;
      if (isEscaped) isEscaped = false;
      else if (isQuoted) {
        if (character === '\\') isEscaped = true;
        else if (character === '"') isQuoted = false;
      } else if (depth === 0 && character !== '{') {
        if (!/[[\],\s]/.test(character)) throw malformed('it is no array of objects', fileName);
        from = at + 1;
      } else if (character === '"') isQuoted = true;
      else if (character === '{') depth++;
      else if (character === '}' && --depth === 0) {
        yield source + characters.slice(from, at + 1);
        source = '';
        from = at + 1;
      }
    }
    source += characters.slice(from);
    if (source.length > MAX_OBJECT_CHARACTERS) throw malformed('one object is longer than 1 MB', fileName);
  }
  if (depth > 0) throw malformed('it ends inside an object, so its last rows are missing', fileName);
}

function malformed(what: string, fileName: string, cause?: unknown): ImportError {
  return new ImportError(
    'json-malformed',
    `The file ${fileName} is JSON, but ${what}; download it again, as an array of objects or as CSV.`,
    cause,
  );
}
