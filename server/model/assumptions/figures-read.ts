import { type DataFiles, mapFigures } from './figures.ts';

/**
 * Paths of the figures whose value `use` reads from the files that it is given. What a model never reads cannot
 * move its results, so this is the list of assumptions that a result can depend on, without anyone keeping it.
 */
export function figuresRead<Files extends DataFiles>(files: Files, use: (files: Files) => void): Set<string> {
  const read = new Set<string>();
  use(
    mapFigures(files, (figure, path) => {
      const { value, ...rest } = figure;
      return Object.defineProperty({ ...rest, value }, 'value', {
        enumerable: true,
        get: () => {
          read.add(path);
          return value;
        },
      });
    }),
  );
  return read;
}
