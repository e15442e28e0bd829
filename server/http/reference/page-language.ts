import type { Request } from 'express';
import { spanishOf } from '../../spanish/in-spanish.ts';

/** The languages of the reference. */
export type Language = 'en' | 'es';

/** A text of the reference in the language of its page. */
export type Say = (text: string) => string;

/** What `?lang=` asks for, else what `Accept-Language` prefers; null where it is neither en nor es. */
export function languageOf(request: Request): Language | null {
  const { lang = request.acceptsLanguages('en', 'es') || 'en' } = request.query;
  return lang === 'en' || lang === 'es' ? lang : null;
}

export function sayIn(language: Language): Say {
  return language === 'es' ? spanishOf : (text) => text;
}
