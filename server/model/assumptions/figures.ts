import type { Figure } from '../port.ts';

/** A figure of any value: a number, or opening hours. */
export type AnyFigure = Figure<unknown>;

/** The content of data files by their name without extension; each holds figures anywhere, and its `sources`. */
export type DataFiles = Readonly<Record<string, unknown>>;

type Visit = (figure: AnyFigure, path: string) => AnyFigure;

/**
 * The same files with every figure as `visit` answers it; whatever holds no changed figure stays the same object.
 * A path names keys, and array members by their id, such as `facilities.otay-mesa.capacityPerHour`; see
 * `pathStart` for how it begins.
 */
export function mapFigures<Files extends DataFiles>(files: Files, visit: Visit): Files {
  return mapChildren(files, (content, file) =>
    mapChildren(content, (child, key) =>
      key === 'sources' ? child : mapNode(child, pathStart(file, key), visit),
    ),
  );
}

/** Whether a part of a data file is one figure: it says a value, whether or not it says all that goes with one. */
export function isFigure(node: unknown): node is AnyFigure {
  return typeof node === 'object' && node !== null && 'value' in node;
}

/** First step of a path: the key at the top of a file, after the file's name unless that is `ports` or the key. */
export function pathStart(file: string, key: string): string {
  return file === 'ports' || file === key ? key : `${file}.${key}`;
}

/** A member of an array by its id, any other child by its key. */
export function stepTo(key: string, child: unknown, isArray: boolean): string {
  if (!isArray || typeof child !== 'object' || child === null) return key;
  return 'id' in child && typeof child.id === 'string' ? child.id : key;
}

function mapNode<T>(node: T, path: string, visit: Visit): T {
  if (isFigure(node)) return visit(node, path) as T;
  return mapChildren(node, (child, key) =>
    mapNode(child, `${path}.${stepTo(key, child, Array.isArray(node))}`, visit),
  );
}

function mapChildren<T>(node: T, change: (child: unknown, key: string) => unknown): T {
  if (typeof node !== 'object' || node === null) return node;
  let isChanged = false;
  const entries = Object.entries(node).map(([key, child]): [string, unknown] => {
    const next = change(child, key);
    isChanged ||= next !== child;
    return [key, next];
  });
  if (!isChanged) return node;
  return (Array.isArray(node) ? entries.map(([, child]) => child) : Object.fromEntries(entries)) as T;
}
