import { type DataFiles, isFigure, stepTo } from './figures.ts';

/** Something in a data file that does not say where it comes from or how solid it is. */
export interface Gap {
  readonly path: string;
  readonly problem: string;
}

const GRADES = 'MOLPDGB';
/** Numbers that describe the file, a place, a table or a fit rather than claim something that could be otherwise. */
const NOT_CLAIMS: ReadonlySet<string> = new Set([
  'schemaVersion',
  'lat',
  'lon',
  'sources',
  'readings',
  'heldOut',
  'fitted',
  'repeatMaeMin',
]);

/**
 * What keeps a file from being a set of checkable assumptions: a figure without unit, grade or listed source, a
 * guess without a range, a value outside its range, or a bare number that no `grade` and `source` around it cover.
 * A number under the name of a figure of the same file is a setting of that figure and needs only a source around it.
 */
export function gapsIn(files: DataFiles): Gap[] {
  return Object.entries(files).flatMap(([file, content]) => {
    const gaps: Gap[] = [];
    const sources = (content as { readonly sources?: object }).sources ?? {};
    walk(content, file, { sources, figures: figureNames(content), gaps, isCited: false, hasSource: false });
    return gaps;
  });
}

interface Walk {
  readonly sources: object;
  readonly figures: ReadonlySet<string>;
  readonly gaps: Gap[];
  /** Whether a grade and a source around it cover what is being walked, or at least a listed source does. */
  readonly isCited: boolean;
  readonly hasSource: boolean;
}

function walk(node: unknown, path: string, state: Walk): void {
  const { gaps, sources, figures } = state;
  if (typeof node === 'number' && !state.isCited)
    gaps.push({ path, problem: 'is a number without grade and source' });
  if (typeof node !== 'object' || node === null) return;
  const problems = isFigure(node) || 'grade' in node ? citationProblems(node, sources) : [];
  if (isFigure(node)) problems.push(...figureProblems(node));
  gaps.push(...problems.map((problem) => ({ path, problem })));
  const isCited = state.isCited || isFigure(node) || ('grade' in node && 'source' in node);
  const hasSource = state.hasSource || ('source' in node && Object.hasOwn(sources, String(node.source)));
  for (const [key, child] of Object.entries(node)) {
    if (NOT_CLAIMS.has(key)) continue;
    walk(child, `${path}.${stepTo(key, child, Array.isArray(node))}`, {
      ...state,
      hasSource,
      isCited: isCited || `${key}Grade` in node || (hasSource && figures.has(key)),
    });
  }
}

/** Keys under which the figures of a file stand. */
function figureNames(node: unknown, names = new Set<string>()): ReadonlySet<string> {
  if (typeof node !== 'object' || node === null) return names;
  for (const [key, child] of Object.entries(node)) {
    if (isFigure(child)) names.add(key);
    figureNames(child, names);
  }
  return names;
}

function citationProblems(node: object, sources: object): string[] {
  const problems: string[] = [];
  const { grade, source } = node as { readonly grade?: unknown; readonly source?: unknown };
  if (typeof grade !== 'string' || grade.length !== 1 || !GRADES.includes(grade))
    problems.push(`has no grade of ${GRADES}`);
  if (typeof source !== 'string' || !Object.hasOwn(sources, source))
    problems.push('has no source that the file lists');
  return problems;
}

function figureProblems(node: object): string[] {
  const { value, range, unit, grade } = node as {
    readonly value: unknown;
    readonly range?: unknown;
    readonly unit?: unknown;
    readonly grade?: unknown;
  };
  const problems: string[] = [];
  if (typeof unit !== 'string' || unit === '') problems.push('has no unit');
  if (grade === 'G' && !Array.isArray(range)) problems.push('is a guess without a range');
  if (typeof value === 'number' && Array.isArray(range) && !(value >= range[0] && value <= range[1]))
    problems.push(`is ${value}, outside its range ${range[0]} to ${range[1]}`);
  return problems;
}
