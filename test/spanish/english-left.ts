/** Words that English cannot do without and Spanish does not have. */
const ENGLISH =
  /(?<!\p{L})(the|and|with|which|trucks?|waits?|queues?|of|is|are|was|from|not|this|that|in|to|by|for|each|days?|hours?|lanes?|share|only|before|after|its?|than)(?!\p{L})/u;

/** Fields of names and codes, which no language changes, and of words that stand in both languages. */
const NO_WORDS = new Set([
  'class',
  'code',
  'en',
  'family',
  'file',
  'id',
  'key',
  'method',
  'path',
  'target',
  'url',
]);

/** Fields of documents' own names. */
const DOCUMENTS = new Set(['source', 'sources', 'citation', 'provenance']);

/** The texts of an answer that are still in English, each with where it stands. */
export function englishLeft(answer: unknown, field = ''): string[] {
  if (typeof answer === 'string')
    return ENGLISH.test(answer) && !answer.startsWith('http') ? [`${field}: ${answer}`] : [];
  if (Array.isArray(answer)) return answer.flatMap((item) => englishLeft(item, field));
  if (answer === null || typeof answer !== 'object') return [];
  return Object.entries(answer).flatMap(([name, held]) =>
    NO_WORDS.has(name) || DOCUMENTS.has(name) ? [] : englishLeft(held, name),
  );
}
