import { globSync, readFileSync } from 'node:fs';
import { createContext, Script } from 'node:vm';
import { parseSync } from 'vite';
import { expect, test } from 'vitest';

const LENGTH = 100_000;
/** For 100 KB. A busy machine adds to the few that are due; what is not linear takes seconds. */
const WITHIN_MS = 250;
/** For a tenth of that. */
const SUSPECT_MS = 1;
/** Far beyond that, lest one that never ends holds the test up. */
const GIVEN_UP_MS = 1_000;

const folder = new URL('..', import.meta.url).pathname;

interface Found {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

/** Those that look again at what they have seen, with what keeps that short. */
const NEVER_LONG: Readonly<Record<string, string>> = {
  'client/findings/assumption-rows.ts /0+$/': 'a number as it is shown',
  'server/http/imports-routes.ts /(\\.\\w+)*$/': 'a file name, which has 200 characters at most',
  'scripts/help.ts /[<[](?!-)[^>\\]]+[>\\]]/g': 'the usage of a command of our own',
  'scripts/bench/import-peer.ts /(\\d+)m([\\d.]+)s/g': 'what `time` prints',
  'server/model/study/finding.ts /\\B(?=(\\d{3})+(?!\\d))/g': 'a number as it is shown',
  'server/model/checks/reference-values.ts /(\\w+)=(-?[\\d.]+)/g': 'a file of our own',
};

/** Every regular expression that stands in a source, by what a parser takes for one. */
function expressions(): Found[] {
  const files = globSync('{server,scripts,client}/**/*.{ts,tsx,mjs}', {
    cwd: folder,
    exclude: ['client/dist/**'],
  });
  const found = new Map<string, Found>();
  for (const file of files) {
    const { program, errors } = parseSync(file, readFileSync(folder + file, 'utf8'));
    expect(errors).toEqual([]);
    JSON.stringify(program, (_key, node: { regex?: { pattern: string; flags: string } } | null) => {
      if (node?.regex !== undefined) {
        const { pattern: source, flags } = node.regex;
        found.set(`/${source}/${flags}`, { file, source, flags });
      }
      return typeof node === 'bigint' ? null : node;
    });
  }
  return [...found.values()];
}

/** Strings made of what an expression looks for, again and again, and of what it does not at their end. */
function adversaries(source: string): Array<readonly [short: string, long: string]> {
  const classes: ReadonlyArray<readonly [RegExp, string]> = [
    [/\\d/, '1'],
    [/\\w/, 'a1_'],
    [/\\s/, ' \t'],
    [/\\S/, 'x'],
    [/\\n/, '\n'],
    [/\\r/, '\r'],
    [/\\t/, '\t'],
    [/\\p/, 'é🚚'],
    [/0-9/, '5'],
    [/[aA]-[zZ]/, 'aZ'],
    [/\./, 'x.'],
    [/\^/, 'x'],
  ];
  const literal = source.replace(/\\[a-zA-Z]|\(\?[<=!:]+/g, '').replace(/[[\](){}*+?|^$\\]/g, '');
  const letters = [
    ...new Set([
      ...literal.slice(0, 20),
      ...classes.flatMap(([kind, some]) => (kind.test(source) ? [...some] : [])),
    ]),
  ];
  const words = [
    ...letters,
    literal.slice(0, 40),
    letters.join(''),
    `${letters[0] ?? 'a'} `,
    `${letters[0] ?? 'a'}\n`,
  ].filter((word) => word !== '');
  const repeated = (word: string, length: number) =>
    word.repeat(Math.ceil(length / word.length)).slice(0, length);
  const ends = [
    (text: string) => text,
    (text: string) => `${text}\0`,
    (text: string) => `${literal.slice(0, 10)}${text}!`,
  ];
  return words.flatMap((word) =>
    ends.map((end) => [end(repeated(word, LENGTH / 10)), end(repeated(word, LENGTH))] as const),
  );
}

const script = new Script('{ const begun = now(); text.replace(expression, ""); now() - begun }');
const context = createContext({ now: () => performance.now(), text: '', expression: / / });

/** The least time of three that looking through a text takes, ms. */
function timeOf(expression: RegExp, text: string): number {
  const time = () => {
    Object.assign(context, { text, expression });
    try {
      return script.runInContext(context, { timeout: GIVEN_UP_MS }) as number;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ERR_SCRIPT_EXECUTION_TIMEOUT') throw error;
      return GIVEN_UP_MS;
    }
  };
  const first = time();
  return first < SUSPECT_MS || first === GIVEN_UP_MS ? first : Math.min(first, time(), time());
}

/** Whether one of its adversaries holds an expression up; all of their length are tried only where a tenth took time. */
function isHeldUp({ source, flags }: Pick<Found, 'source' | 'flags'>): boolean {
  const expression = new RegExp(source, flags);
  return adversaries(source).some(
    ([short, long]) => timeOf(expression, short) >= SUSPECT_MS && timeOf(expression, long) >= WITHIN_MS,
  );
}

test('no regular expression takes long for 100 KB, but for those that never see as much', {
  timeout: 120_000,
}, () => {
  const all = expressions();
  expect(all.length).toBeGreaterThan(200);
  const nameOf = ({ file, source, flags }: Found) => `${file} /${source}/${flags}`;
  const judged = all.filter((one) => !(nameOf(one) in NEVER_LONG));
  expect(judged.filter(isHeldUp).map(nameOf)).toEqual([]);
  expect(all.length - judged.length).toBe(Object.keys(NEVER_LONG).length);
});

test('the instrument finds those that look again and again at what they have seen', () => {
  expect(isHeldUp({ source: '(a+)+$', flags: '' })).toBe(true);
  expect(isHeldUp({ source: '\\s+$', flags: '' })).toBe(true);
  expect(isHeldUp({ source: '^\\s+', flags: '' })).toBe(false);
});
