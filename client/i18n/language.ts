/** Languages of the page, each called by its own name. */
export const LANGUAGES = { en: 'English', es: 'Español' } as const;

export type Language = keyof typeof LANGUAGES;

/** The locale by which numbers and dates are written; Spanish is that of Mexico, where 1,234.5 is written as in English. */
const LOCALES = { en: 'en-US', es: 'es-MX' } as const satisfies Record<Language, string>;

/** The same keys and the same parts as the English text, in any words. */
export type Words<T> = T extends string
  ? string
  : T extends (...parts: infer P) => infer R
    ? (...parts: P) => Words<R>
    : { readonly [K in keyof T]: Words<T[K]> };

/** What `?lang=` says, else the first of the reader's languages that the page has, else English. */
export function chosenLanguage(search: string, preferred: readonly string[]): Language {
  const wanted = [new URLSearchParams(search).get('lang') ?? '', ...preferred];
  return wanted.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage) ?? 'en';
}

/** The query of the same page in another language. */
export function searchInLanguage(search: string, language: Language): string {
  const query = new URLSearchParams(search);
  query.set('lang', language);
  return `?${query}`;
}

/** Chosen once for the life of the page: another language is another address, which is loaded. */
export const LANGUAGE: Language = languageOf(globalThis);

export const LOCALE = LOCALES[LANGUAGE];

interface Window {
  readonly location?: { readonly search: string };
  readonly navigator?: { readonly languages?: readonly string[] };
}

/** The texts in the language of the page. */
export function inLanguage<T>(texts: { readonly en: T; readonly es: Words<T> }): Words<T> {
  return texts[LANGUAGE] as Words<T>;
}

/** A name in both languages. */
export interface LocalName {
  readonly en: string;
  readonly es: string;
}

/** A name of `data/` in the language of the page. */
export function named(name: LocalName): string {
  return name[LANGUAGE];
}

/** Outside a browser, where there is no address, it is English. */
function languageOf({ location, navigator }: Window): Language {
  return location === undefined ? 'en' : chosenLanguage(location.search, navigator?.languages ?? []);
}

function isLanguage(tag: string): tag is Language {
  return Object.hasOwn(LANGUAGES, tag);
}
