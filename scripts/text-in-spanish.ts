import { spanishOf } from '../server/spanish/in-spanish.ts';

/** `Port          Pharr`, a name and what it is. */
const FACT = /^(\S(?:.*?\S)?)( {2,})(\S.*)$/;

/** A printed result in Spanish, line by line; what has no translation stays as it is. */
export function textInSpanish(text: string): string {
  return text.split('\n').map(lineInSpanish).join('\n');
}

function lineInSpanish(line: string): string {
  const [, name, gap, value] = FACT.exec(line) ?? [];
  if (name === undefined) return spanishOf(line);
  const [spanish, said] = [spanishOf(name), spanishOf(value!)];
  if (spanish === name && said === value) return line;
  return `${spanish.padEnd(name.length + gap!.length - 1)} ${said}`;
}

/** A cell of a table in Spanish, with what indents it: `  P90 wait, min`. */
export function cellInSpanish(cell: string): string {
  const text = cell.trimStart();
  const indent = cell.slice(0, cell.length - text.length);
  const whole = spanishOf(text);
  if (whole !== text) return indent + whole;
  const comma = text.lastIndexOf(', ');
  return comma < 0
    ? cell
    : `${indent}${spanishOf(text.slice(0, comma))}, ${spanishOf(text.slice(comma + 2))}`;
}
