import { en } from './en/print.ts';
import { es } from './es/print.ts';
import { inLanguage } from './language.ts';

export const printWords = inLanguage({ en, es });
