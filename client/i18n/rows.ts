import { en } from './en/rows.ts';
import { es } from './es/rows.ts';
import { inLanguage } from './language.ts';

export const rowsWords = inLanguage({ en, es });
