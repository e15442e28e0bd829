import { en } from './en/page.ts';
import { es } from './es/page.ts';
import { inLanguage } from './language.ts';

export const pageWords = inLanguage({ en, es });
