import { en } from './en/display.ts';
import { es } from './es/display.ts';
import { inLanguage } from './language.ts';

export const displayWords = inLanguage({ en, es });
