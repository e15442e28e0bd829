import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';

const FOLDER = new URL('../../../client/i18n/', import.meta.url);

/** Names, formats and units, and the few words that are the same in both languages. */
const SAME =
  /\b(Garita|FAST|CBP|BTS|USD|UTC|Bytes|CSV|JSON|NDJSON|PNG|ZIP|PDF|HTML|YAML|curl|min|Base|Error|Total|total)\b/g;

type Texts = { readonly [key: string]: unknown };

const topics = readdirSync(new URL('en/', FOLDER)).map((file) => file.replace('.ts', ''));

async function textsOf(language: string, topic: string): Promise<Texts> {
  const module = (await import(new URL(`${language}/${topic}.ts`, FOLDER).href)) as Texts;
  return module[language] as Texts;
}

/** Keys of texts that are the same in both, written as paths. */
function sameIn(en: unknown, es: unknown, path: string): string[] {
  if (typeof en === 'object' && en !== null)
    return Object.entries(en).flatMap(([key, text]) => sameIn(text, (es as Texts)[key], `${path}.${key}`));
  const [one, other] = [en, es].map((text) => String(text).replaceAll(/\s+/g, ' '));
  return one === other && hasWords(one!) ? [`${path}: ${one}`] : [];
}

/** Of a sentence with parts, what stands around the parts. */
function hasWords(text: string): boolean {
  const fixed = text.includes('=>') ? (text.match(/`[^`]*`|'[^']*'/g) ?? []).join(' ') : text;
  return /\p{L}{3,}/u.test(fixed.replaceAll(/\$\{[^}]*\}/g, '').replaceAll(SAME, ''));
}

test('both languages have the same topics', () => {
  expect(topics.length).toBeGreaterThan(10);
  expect(readdirSync(new URL('es/', FOLDER)).map((file) => file.replace('.ts', ''))).toEqual(topics);
});

test.each(topics)('of %s, nothing that has words is the same in English and Spanish', async (topic) => {
  const [en, es] = await Promise.all(['en', 'es'].map((language) => textsOf(language, topic)));
  expect(sameIn(en, es, topic)).toEqual([]);
});
