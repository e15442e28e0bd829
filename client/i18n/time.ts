import { en } from './en/time.ts';
import { es } from './es/time.ts';
import { inLanguage } from './language.ts';

export const timeWords = inLanguage({ en, es });
