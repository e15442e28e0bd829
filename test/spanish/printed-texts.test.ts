import { globSync } from 'node:fs';
import { expect, test } from 'vitest';
import { textInSpanish } from '../../scripts/text-in-spanish.ts';
import { englishLines } from './printed-english.ts';
import { HOLE, textsOfSource } from './texts-of-source.ts';

/** What is a document or a report in English, not something that a command says; and names of data. */
const DOCUMENTS =
  /^scripts\/(docs|completion|backtest-html|backtest-html-event|backtest-html-style|backtest-chart|bench|policy-records)\.ts$/;

/** Parts of a sentence, which are translated with the whole of it. */
const PARTS = new Set([
  ', {} of an older version, of which nothing is known',
  '{}: backed up, restored elsewhere and compared in {} s ({}): every page sound, {} rows of {} tables, {} imports that hold what they gave{}.\n',
  '{} of {} assumptions',
  ' (not beaten)',
  'What was observed lies within the 80 % interval for {} of {} targets ({})',
  '{} of {} checks failed ({}): {}',
  'This removes runs that finished more than {} days ago and',
  '{} rewrites {} without its free pages.',
  ', to be upgraded to {}',
  '{} {}, {} to look at.',
  'rows that are',
  ' of {}',
  'Runs          {} day{}, {} replications, seed {}, all on the same luck',
  ', though luck leaves that open {}',
  'met from',
  'met up to',
  'the target is met from {} of preclearance kept ({}).',
  'the target is met up to {} of preclearance kept ({}), and missed above.',
  'the target is met even with no preclearance kept{}.',
  'the target is missed even with all preclearance kept{}.',
  'the target is met, missed and met again as preclearance is kept, so there is no one break-even.',
  'the metric has no value, because nothing crossed that it counts.',
  'up to {}',
  'from {}',
  '{} in {}',
  'with preclearance as it is',
  'in the scenario',
  'by which the scenario changes it',
  'end of the queue to release',
  'end of the queue to the booth',
]);

/** A file to start from, and a page of several lines, which are held to by the tests of their commands. */
const PAGES = ['# garita scenario schema', 'Its columns, and what they may be'];

/** What a part that differs may be; a text is Spanish if it is with one of these in each hole. */
const FILLINGS = ['Xy', '7', '2024-12-02', '--xy', ''];
const MOST_HOLES = 6;

function isSpanish(text: string): boolean {
  const [first, ...rest] = text.split(HOLE);
  const tried = rest.length > MOST_HOLES ? rest.slice(0, MOST_HOLES) : rest;
  const fill = (said: string, left: readonly string[]): boolean => {
    const [next, ...more] = left;
    if (next === undefined) return englishLines(textInSpanish(said)).length === 0;
    return FILLINGS.some((filling) => fill(said + filling + next, more));
  };
  return tried.length === rest.length && fill(first!, tried);
}

const FILES = globSync('scripts/*.ts').filter((path) => !DOCUMENTS.test(path));

test('the instrument sees a sentence with parts, and what is put into it', () => {
  expect(textsOfSource('scripts/usage-error.ts')).toContain('usage');
  expect(isSpanish('--port {} asks for effects, which need a policy: add --preset S2.')).toBe(true);
  expect(isSpanish('The sentence of {} is nowhere.')).toBe(false);
});

test.each(FILES)('what %s says is said in Spanish too', (path) => {
  const texts = textsOfSource(path).filter((text) => / /.test(text.trim()) && !/^--\S+ \S+$/.test(text));
  const left = texts.filter((text) => englishLines(text).length > 0 && !PARTS.has(text) && !isSpanish(text));
  expect(left.filter((text) => !PAGES.some((page) => text.startsWith(page)))).toEqual([]);
});
