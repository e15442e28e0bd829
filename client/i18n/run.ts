import { en } from './en/run.ts';
import { es } from './es/run.ts';
import { inLanguage } from './language.ts';

export const runWords = inLanguage({ en, es });
