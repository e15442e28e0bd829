import { readJson } from '../data-file.ts';
import { type Phrase, phraseBook, type Translate } from './phrase-book.ts';
import { METRIC_PHRASES } from './phrases/metrics.ts';
import { PROBLEM_PHRASES } from './phrases/problems.ts';
import { RESULT_PHRASES } from './phrases/results.ts';

/** Fields that hold words for people; all others are names, codes and figures, which no language changes. */
const TEXT_FIELDS = new Set([
  'assumed',
  'beforeLawText',
  'demandSource',
  'detail',
  'error',
  'facilityName',
  'figures',
  'finding',
  'fix',
  'group',
  'label',
  'leavesOut',
  'message',
  'scenario',
  'sentence',
  'solver',
  'start',
  'summary',
  'text',
  'unit',
]);

/** Crossings, presets and the like go by their own names. */
const NAMES: readonly Phrase[] = uniqueNames(['ports.json', 'policy.json', 'commodities.json'].map(readJson));

/** Words of the server in Mexican Spanish; what has no translation stays as it is. */
export const spanishOf: Translate = phraseBook([
  ...NAMES,
  ...METRIC_PHRASES,
  ...PROBLEM_PHRASES,
  ...RESULT_PHRASES,
]);

/** An answer with its words in Spanish, in the same shape. */
export function inSpanish(answer: unknown): unknown {
  return translated(answer, false);
}

function translated(value: unknown, isText: boolean): unknown {
  if (typeof value === 'string') return isText ? spanishOf(value) : value;
  if (Array.isArray(value)) return value.map((item) => translated(item, isText));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, held]) => [field, translated(held, TEXT_FIELDS.has(field))]),
  );
}

/** Every pair `{ en, es }` of some data, each English text once. */
function uniqueNames(data: readonly unknown[]): Phrase[] {
  const names = new Map<string, string>();
  const collect = (value: unknown): void => {
    if (value === null || typeof value !== 'object') return;
    const { en, es } = value as { readonly en?: unknown; readonly es?: unknown };
    if (typeof en === 'string' && typeof es === 'string') names.set(en, names.get(en) ?? es);
    else Object.values(value).forEach(collect);
  };
  data.forEach(collect);
  return [...names];
}
