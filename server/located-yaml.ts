import { LineCounter, parseDocument } from 'yaml';

/** A place in a text, both from 1. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

export interface Fault extends Place {
  readonly message: string;
}

export type Path = ReadonlyArray<PropertyKey>;

/** What a YAML or JSON text says, and where in it each part stands. */
export interface LocatedContent {
  readonly content: unknown;
  /** Where the part at a path stands, or the nearest part around it. */
  readonly placeOf: (path: Path) => Place;
  /** Where the key at the end of a path stands, or the part itself where it has none. */
  readonly keyPlaceOf: (path: Path) => Place;
}

/** Reads YAML, of which JSON is a part; answers the faults in its place where it cannot be read. */
export function locatedYaml(text: string): LocatedContent | { readonly faults: readonly Fault[] } {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const at = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  if (document.errors.length > 0)
    return {
      faults: document.errors.map(({ message, pos: [offset] }) => ({
        ...at(offset),
        message: message.split(' at line ')[0]!,
      })),
    };
  const placeOf = (path: Path): Place => {
    for (let depth = path.length; depth > 0; depth -= 1) {
      const node = document.getIn(path.slice(0, depth), true) as { readonly range?: readonly [number] };
      if (node?.range) return at(node.range[0]);
    }
    return { line: 1, column: 1 };
  };
  const keyPlaceOf = (path: Path): Place => {
    const parent = document.getIn(path.slice(0, -1), true) ?? document.contents;
    const { items = [] } = parent as { readonly items?: readonly PairLike[] };
    const key = items.find((item) => item?.key?.value === path.at(-1))?.key;
    return key?.range ? at(key.range[0]) : placeOf(path);
  };
  return { content: document.toJS() as unknown, placeOf, keyPlaceOf };
}

interface PairLike {
  readonly key?: { readonly value?: unknown; readonly range?: readonly [number] };
}

/** What stands at a path; undefined where nothing does. */
export function valueAt(content: unknown, path: Path): unknown {
  return path.reduce<unknown>((node, key) => (node as Record<PropertyKey, unknown> | null)?.[key], content);
}

/** `policy[2].share` for a person. */
export function pathText(path: Path): string {
  const text = path.map((step) => (typeof step === 'number' ? `[${step + 1}]` : `.${String(step)}`)).join('');
  return text.replace(/^\./, '');
}
