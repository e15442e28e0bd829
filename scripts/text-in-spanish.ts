import { spanishOf } from '../server/spanish/in-spanish.ts';

/** `Port          Pharr`, a name and what it is. */
const FACT = /^(\S(?:.*?\S)?)( {2,})(\S.*)$/;

/** A printed result in Spanish, line by line; what has no translation stays as it is. */
export function textInSpanish(text: string): string {
  return text.split('\n').map(lineInSpanish).join('\n');
}

function lineInSpanish(line: string): string {
  const text = line.trimStart();
  const indent = line.slice(0, line.length - text.length);
  const [, name, gap, value] = FACT.exec(text) ?? [];
  if (name === undefined) return indent + spanishOf(text);
  const [spanish, said] = [spanishOf(name), spanishOf(value!)];
  if (spanish === name && said === value) return line;
  return `${indent}${spanish.padEnd(name.length + gap!.length - 2)}  ${said}`;
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
