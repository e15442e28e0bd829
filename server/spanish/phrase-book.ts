/**
 * A text and its translation; `{name}` stands for a part that differs, which is translated by itself if it is known.
 * `{name:number}` is one number, `{name:word}` one word, `{name:date}` a date or instant, `{name:key}` a key with its colon,
 * `{name:option}` an option such as `--port`, `{name:place}` as `file:line:column:`, and `{name:clause}` free of brackets, colons and semicolons.
 */
export type Phrase = readonly [text: string, translation: string];

/** The translation of a text, or the text itself where no phrase fits. */
export type Translate = (text: string) => string;

interface Pattern {
  readonly test: RegExp;
  readonly names: readonly string[];
  readonly translation: string;
}

const PART = /\{(\w+)(?::(\w+))?\}/g;
/** `art. 70` ends no sentence. */
const SENTENCE_END = /(?<=[.!?])(?<!\bart\.) (?=[A-Z“"0-9])/;
/** A part that differs lies within one sentence. */
const ONE_PART = '((?:(?!(?<!\\bart)[.!?] [A-Z“"0-9]).)+?)';
const SHAPES: Readonly<Record<string, string>> = {
  number: '([-−+]?\\.?\\d[\\d,.]*)',
  word: '(\\S+)',
  clause: '([^;:()]+?)',
  date: '(\\d{4}-\\d{2}-\\d{2}\\S*?)',
  key: '(\\S+:)',
  option: '(--\\S+)',
  place: '(\\S+:\\d+:\\d+:)',
};
const KEPT = 2_000;

/**
 * A translator by whole texts first, then by patterns, those with more fixed words first, then sentence by sentence
 * and clause by clause.
 * Two phrases for one text are an error.
 */
export function phraseBook(phrases: readonly Phrase[]): Translate {
  const whole = new Map<string, string>();
  const patterns: Pattern[] = [];
  for (const [text, translation] of phrases.toSorted(([a], [b]) => fixedLength(b) - fixedLength(a))) {
    if (text.search(PART) >= 0) patterns.push(patternOf(text, translation));
    else if (whole.has(text)) throw new Error(`“${text}” is translated twice; keep one of the two.`);
    else whole.set(text, translation);
  }
  const known = new Map<string, string>();

  const look = (text: string): string | null => {
    const exact = whole.get(text);
    if (exact !== undefined) return exact;
    for (const { test, names, translation } of patterns) {
      const found = test.exec(text);
      if (found === null) continue;
      const parts = new Map(names.map((name, i) => [name, translate(found[i + 1]!)]));
      return translation.replace(PART, (_, name: string) => parts.get(name) ?? '');
    }
    return null;
  };

  /** What begins a sentence is also known as it stands within one. */
  const begun = (text: string): string | null => {
    const found = look(text);
    if (found !== null || !/^[A-Z][a-z]/.test(text)) return found;
    const within = look(text[0]!.toLowerCase() + text.slice(1));
    return within === null ? null : within[0]!.toUpperCase() + within.slice(1);
  };

  const inParts = (text: string, between: RegExp | string, joint: string): string | null => {
    const parts = text.split(between);
    return parts.length > 1 ? parts.map(translate).join(joint) : null;
  };

  const translate: Translate = (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const found = begun(text) ?? inParts(text, SENTENCE_END, ' ') ?? inParts(text, '; ', '; ') ?? text;
    if (known.size >= KEPT) known.clear();
    known.set(text, found);
    return found;
  };
  return translate;
}

function fixedLength(text: string): number {
  return text.replace(PART, '').length;
}

function patternOf(text: string, translation: string): Pattern {
  const names: string[] = [];
  // Split by a pattern of two groups: a piece of text, a name and a shape, and so on.
  const source = text
    .split(PART)
    .map((piece, i) => {
      if (i % 3 === 0) return piece.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      if (i % 3 === 2) return piece === undefined ? ONE_PART : SHAPES[piece]!;
      names.push(piece);
      return '';
    })
    .join('');
  return { test: new RegExp(`^${source}$`, 's'), names, translation };
}
