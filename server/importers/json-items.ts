import { ImportError } from './import-error.ts';

/** The rows of a JSON document as a stream. */
export interface JsonItems {
  /** The source of each row: an object, or a list of cells. */
  readonly items: AsyncGenerator<string>;
  /** What stands around the list of rows and before it, complete with an empty list; `null` where nothing does. */
  readonly wrapper: () => string | null;
}

/**
 * Finds the rows of a document without holding it: the objects of a list, objects one after the other (as in NDJSON),
 * or what stands in the list under `data`, `results`, `features` or a like key of one wrapping object.
 */
export function jsonItems(text: AsyncIterable<Buffer>, fileName: string): JsonItems {
  let wrapper: string | null = null;
  const found = (head: string) => {
    wrapper = head;
  };
  return { items: itemsOf(text, fileName, found), wrapper: () => wrapper };
}

/** Under which wrappers have their rows: Socrata and Open Data, GeoJSON, OData and others. */
const ROWS_KEY = /"(?:data|results?|features|rows|records|items|value)"\s*:\s*$/;
const KEY_CHARACTERS = 60;

async function* itemsOf(
  text: AsyncIterable<Buffer>,
  fileName: string,
  foundWrapper: (head: string) => void,
): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  /** Brackets that are open, of rows and within them. */
  let depth = 0;
  let place: 'outside' | 'in wrapper' | 'after rows' = 'outside';
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
      } else if (depth === 0 && place !== 'after rows' && !opensRow(character, place)) {
        if (place === 'in wrapper' && character === ']') {
          place = 'after rows';
          depth = 1;
        } else if (!(place === 'outside' ? BETWEEN : BETWEEN_WRAPPED).test(character)) {
          throw malformed('it is no array of objects', fileName);
        }
        from = at + 1;
      } else if (character === '"') isQuoted = true;
      else if (character === '{' || character === '[') {
        const isList = place === 'outside' && depth === 1 && character === '[';
        const head = isList ? source + characters.slice(from, at) : '';
        if (ROWS_KEY.test(head.slice(-KEY_CHARACTERS))) {
          foundWrapper(`${head}[]}`);
          place = 'in wrapper';
          depth = 0;
          source = '';
          from = at + 1;
        } else depth++;
      } else if ((character === '}' || character === ']') && --depth === 0) {
        if (place === 'after rows') place = 'outside';
        else yield source + characters.slice(from, at + 1);
        source = '';
        from = at + 1;
      }
    }
    source = place === 'after rows' ? '' : source + characters.slice(from);
    if (source.length > MAX_ROW_CHARACTERS) throw malformed('one object is longer than 1 MB', fileName);
  }
  if (depth > 0 || place !== 'outside') {
    throw malformed('it ends inside an object, so its last rows are missing', fileName);
  }
}

const BETWEEN = /[[\],\s]/;
const BETWEEN_WRAPPED = /[,\s]/;
const MAX_ROW_CHARACTERS = 1_000_000;

/** A list of cells is a row in a wrapper, which can name its columns. */
function opensRow(character: string, place: string): boolean {
  return character === '{' || (place === 'in wrapper' && character === '[');
}

/** The refusal of a document that is no list of rows. */
export function malformed(what: string, fileName: string, cause?: unknown): ImportError {
  return new ImportError(
    'json-malformed',
    `The file ${fileName} is JSON, but ${what}; download it again, as an array of objects or as CSV.`,
    cause,
  );
}
