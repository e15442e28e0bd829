import { en } from './en.ts';
import { es } from './es.ts';

/** Languages of reports. */
export const REPORT_LANGUAGES = ['en', 'es'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

export type ReportWords = typeof en;

export function reportWords(language: ReportLanguage): ReportWords {
  return language === 'es' ? es : en;
}
