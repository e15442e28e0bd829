/** As much of JSON Schema as scenarios are written in. */
interface SchemaNode {
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly items?: SchemaNode;
  readonly anyOf?: readonly SchemaNode[];
  readonly enum?: readonly string[];
  readonly type?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly format?: string;
  readonly const?: unknown;
}

/** The schemas that a value at a path may have. */
function nodesAt(schema: SchemaNode, path: ReadonlyArray<PropertyKey>): SchemaNode[] {
  return path.reduce<SchemaNode[]>(
    (nodes, step) =>
      nodes.flatMap(({ properties, additionalProperties, items, anyOf }) => {
        const found = typeof step === 'number' ? items : properties?.[String(step)];
        if (found !== undefined) return alternatives(found);
        if (typeof additionalProperties === 'object') return alternatives(additionalProperties);
        return (anyOf ?? []).flatMap((one) => nodesAt(one, [step]));
      }),
    alternatives(schema),
  );
}

function alternatives(node: SchemaNode): SchemaNode[] {
  return node.anyOf === undefined ? [node] : node.anyOf.flatMap(alternatives);
}

/** Keys that may stand in the object at a path. */
export function keysAt(schema: object, path: ReadonlyArray<PropertyKey>): string[] {
  return [...new Set(nodesAt(schema, path).flatMap(({ properties = {} }) => Object.keys(properties)))];
}

/** Words that may stand at a path, where only some may. */
export function wordsAt(schema: object, path: ReadonlyArray<PropertyKey>): string[] {
  return nodesAt(schema, path).flatMap((node) => node.enum ?? []);
}

/** What is expected at a path, in words. */
export function expectedAt(schema: object, path: ReadonlyArray<PropertyKey>): string {
  return [...new Set(nodesAt(schema, path).map(inWords))].join(', or ');
}

function inWords({ type, minimum, maximum, format, properties, enum: words, ...rest }: SchemaNode): string {
  if (rest.const !== undefined) return String(rest.const);
  if (words !== undefined) return `one of ${words.join(', ')}`;
  if (format === 'date') return 'a day such as 2021-01-18';
  const kind = type === 'integer' ? 'a whole number' : 'a number';
  if (type === 'integer' || type === 'number')
    return minimum === undefined || maximum === undefined || Math.abs(minimum) > 1e12
      ? kind
      : `${kind} from ${minimum} to ${maximum}`;
  if (type === 'array') return 'a list';
  if (type === 'object')
    return properties ? `${Object.keys(properties).join(', ')} in an object` : 'an object';
  return 'a text';
}
