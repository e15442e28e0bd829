import type { GradeCount, MethodSource } from '../contract/method.ts';
import { type Assumption, assumptionsOf } from '../model/assumptions/assumption.ts';
import type { DataFiles } from '../model/assumptions/figures.ts';
import type { Grade, Source } from '../model/port.ts';

/** What each grade means, the most solid first. */
const GRADES: Readonly<Record<Grade, string>> = {
  M: 'measured',
  O: 'official statement or legal text',
  L: 'peer-reviewed or handbook literature',
  P: 'press or trade body',
  D: 'derived here from measured, official, literature or press figures',
  G: 'guess, never without a range',
  B: 'background knowledge, source not retrieved',
};

/** Figures of all files counted by grade. */
export function gradeCounts(files: DataFiles): GradeCount[] {
  const figures = assumptionsOf(files);
  return (Object.keys(GRADES) as Grade[]).map((grade) => ({
    grade,
    means: GRADES[grade],
    figures: figures.filter((one) => one.grade === grade).length,
  }));
}

/** Every source that a file names, with the figures that rest on it. */
export function sourcesOf(files: DataFiles): MethodSource[] {
  const byFile = Map.groupBy(assumptionsOf(files), ({ file }) => file);
  return Object.entries(files).flatMap(([name, content]) => {
    const file = `data/${name}.json`;
    const figures = byFile.get(file) ?? [];
    const { sources = {} } = content as { readonly sources?: Readonly<Record<string, Source>> };
    return Object.values(sources).map((source) => ({ ...source, file, ...restingOn(source, figures) }));
  });
}

function restingOn(
  { title }: Source,
  figures: readonly Assumption[],
): Pick<MethodSource, 'figures' | 'grades'> {
  const resting = figures.filter((one) => one.source === title);
  const grades = (Object.keys(GRADES) as Grade[]).filter((grade) =>
    resting.some((one) => one.grade === grade),
  );
  return { figures: resting.length, grades };
}
