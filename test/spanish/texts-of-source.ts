import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { parseAst } from 'vite';

/** What stands for a part of a text that differs. */
export const HOLE = '{}';

type Node = { readonly type: string; readonly [key: string]: unknown };

/** Every text that a source file holds, joined where it is put together, with `{}` for each part that differs. */
export function textsOfSource(path: string): string[] {
  const texts: string[] = [];
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) for (const one of value) visit(one);
    if (!isNode(value) || value.type.startsWith('Import')) return;
    const text = textOf(value);
    if (text !== null) texts.push(text);
    for (const one of text === null ? Object.values(value) : partsOf(value)) visit(one);
  };
  visit(parseAst(stripTypeScriptTypes(readFileSync(path, 'utf8'))).body);
  return texts;
}

function textOf(node: Node): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null;
  if (node.type === 'TemplateLiteral')
    return (node.quasis as ReadonlyArray<{ readonly value: { readonly cooked: string } }>)
      .map(({ value }) => value.cooked)
      .join(HOLE);
  if (node.type !== 'BinaryExpression' || node.operator !== '+') return null;
  const [left, right] = [textOf(node.left as Node), textOf(node.right as Node)];
  return left === null && right === null ? null : (left ?? HOLE) + (right ?? HOLE);
}

/** What is put into a text, which may hold texts itself. */
function partsOf(node: Node): unknown[] {
  if (node.type === 'TemplateLiteral') return node.expressions as unknown[];
  if (node.type !== 'BinaryExpression') return [];
  return [node.left as Node, node.right as Node].flatMap((side) =>
    textOf(side) === null ? [side] : partsOf(side),
  );
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
}
