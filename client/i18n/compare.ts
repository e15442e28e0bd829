import { en } from './en/compare.ts';
import { es } from './es/compare.ts';
import { inLanguage } from './language.ts';

export const compareWords = inLanguage({ en, es });
