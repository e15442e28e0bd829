import { en } from './en/findings.ts';
import { es } from './es/findings.ts';
import { inLanguage } from './language.ts';

export const findingsWords = inLanguage({ en, es });
