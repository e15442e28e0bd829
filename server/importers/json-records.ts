import { ImportError } from './import-error.ts';
import { jsonItems, malformed } from './json-items.ts';

/**
 * Reads the rows of a JSON document as records under a header of their fields: objects, the properties of GeoJSON
 * features, or lists under the columns that a Socrata export names. A field that an object leaves out is an empty
 * cell. Positions are counted in rows, from 1.
 */
export async function readJson(
  text: AsyncIterable<Buffer>,
  fileName: string,
  take: (record: string[], position: number) => void,
): Promise<void> {
  const { items, wrapper } = jsonItems(text, fileName);
  const early: JsonObject[] = [];
  let fields: string[] | null = null;
  let columns: Columns | null = null;
  let position = 0;
  const start = () => {
    fields = [...new Set(early.flatMap((one) => Object.keys(one)))];
    take(fields, 1);
    for (const one of early.splice(0)) take(recordOf(one, fields), ++position);
  };
  for await (const source of items) {
    const row = parse(source, position + early.length + 1, fileName);
    if (Array.isArray(row)) {
      if (columns === null) {
        columns = columnsIn(wrapper(), fileName);
        take(columns.names, 1);
      }
      take(
        columns.places.map((place) => cellOf(row[place])),
        ++position,
      );
      continue;
    }
    const one = propertiesOf(row as JsonObject);
    if (fields !== null) take(recordOf(one, fields), ++position);
    else if (early.push(one) === EARLY_OBJECTS) start();
  }
  if (fields === null && early.length > 0) start();
  if (position > 0) return;
  throw new ImportError(
    'no-rows',
    `The file ${fileName} is JSON without a single row, so there is nothing to import; download it again.`,
  );
}

type JsonObject = Readonly<Record<string, unknown>>;

/** Enough objects to have seen every field that is left out where it is empty. */
const EARLY_OBJECTS = 1000;

/** Of rows that are lists: the names of their columns, and where in a row each stands. */
interface Columns {
  readonly names: string[];
  readonly places: readonly number[];
}

/** Those that a Socrata export describes, without the ones that Socrata adds to every set. */
function columnsIn(wrapper: string | null, fileName: string): Columns {
  const { meta } = parse(wrapper ?? '{}', 1, fileName) as { meta?: { view?: { columns?: unknown } } | null };
  const columns = meta?.view?.columns;
  if (!Array.isArray(columns)) throw malformed('its rows are lists whose columns it does not name', fileName);
  const own = columns.flatMap((column: JsonObject, place) =>
    column.dataTypeName === 'meta_data' || String(column.fieldName).startsWith(':')
      ? []
      : [{ column, place }],
  );
  return {
    names: own.map(({ column }) => cellOf(column.name ?? column.fieldName)),
    places: own.map(({ place }) => place),
  };
}

/** What a GeoJSON feature says beside its place, or the object itself. */
function propertiesOf(one: JsonObject): JsonObject {
  const { type, properties } = one;
  const isFeature = type === 'Feature' && typeof properties === 'object' && properties !== null;
  return isFeature ? (properties as JsonObject) : one;
}

function recordOf(one: JsonObject, fields: readonly string[]): string[] {
  return fields.map((field) => cellOf(Object.hasOwn(one, field) ? one[field] : null));
}

function cellOf(value: unknown): string {
  if (typeof value === 'string') return value;
  return value === undefined || value === null || typeof value === 'object' ? '' : String(value);
}

function parse(source: string, position: number, fileName: string): unknown {
  try {
    return JSON.parse(source);
  } catch (error) {
    throw malformed(`object ${position} cannot be read`, fileName, error);
  }
}
