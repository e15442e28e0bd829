import { en } from './en/border.ts';
import { es } from './es/border.ts';
import { inLanguage } from './language.ts';

export const borderWords = inLanguage({ en, es });
