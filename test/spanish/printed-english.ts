import { englishLeft } from './english-left.ts';

/** A command line that an example shows. */
const EXAMPLE = /^ {2,}(garita|curl|source) .*$/gm;
/** Options, paths, addresses, settings and keys with values, which are the same in every language. */
const CODE = /--?[a-z][\w-]*|\S*[=./_]\S+|\b[A-Z]+_[A-Z]+\b/g;

/** The lines of a printed text that are still in English. */
export function englishLines(text: string): string[] {
  return text
    .replace(EXAMPLE, '')
    .split('\n')
    .filter((line) => englishLeft(line.replace(CODE, '')).length > 0);
}
