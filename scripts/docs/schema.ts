import { markdownTable } from './markdown.ts';

interface Schema {
  readonly type?: string;
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly additionalProperties?: Schema | boolean;
  readonly anyOf?: readonly Schema[];
  readonly required?: readonly string[];
}

/** Every key of a JSON Schema by its path, with what may stand there. */
export function markdownOfSchema(title: string, schema: object): string {
  const rows = keysIn(schema as Schema, '').map(({ path, of, isRequired }) => [
    `\`${path}\``,
    `${kindOf(of)}${isRequired ? ', required' : ''}`,
    of.description ?? '',
  ]);
  return `# ${title}\n\n${markdownTable(['Key', 'What may stand there', 'Meaning'], rows)}`;
}

interface Key {
  readonly path: string;
  readonly of: Schema;
  readonly isRequired: boolean;
}

function keysIn({ properties = {}, required = [], items, anyOf = [] }: Schema, above: string): Key[] {
  const own = Object.entries(properties).flatMap(([name, of]) => {
    const path = above === '' ? name : `${above}.${name}`;
    return [{ path, of, isRequired: required.includes(name) }, ...keysIn(of, path)];
  });
  const deeper = items === undefined ? [] : keysIn(items, `${above}[]`);
  return [...own, ...deeper, ...anyOf.flatMap((one) => keysIn(one, above))];
}

function kindOf({ type, anyOf, enum: values, const: only, minimum, maximum, items }: Schema): string {
  if (anyOf !== undefined) return [...new Set(anyOf.map(kindOf))].join(' or ');
  if (only !== undefined) return JSON.stringify(only);
  if (values !== undefined) return oneOf(values);
  if (type === 'array') return `list of ${items === undefined ? 'anything' : kindOf(items)}`;
  const isBounded = minimum !== undefined && maximum !== undefined && maximum < Number.MAX_SAFE_INTEGER;
  if (type === 'integer' || type === 'number')
    return `${type === 'integer' ? 'whole number' : 'number'}${isBounded ? ` from ${minimum} to ${maximum}` : ''}`;
  if (type === 'string') return 'text';
  return type === 'object' ? 'mapping' : (type ?? 'anything');
}

const SHOWN_VALUES = 8;

function oneOf(values: readonly unknown[]): string {
  const shown = values.slice(0, values.length > SHOWN_VALUES ? 3 : SHOWN_VALUES);
  const words = shown.map((value) => JSON.stringify(value)).join(', ');
  return shown.length < values.length ? `${words} and ${values.length - shown.length} others` : words;
}
