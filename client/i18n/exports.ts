import { en } from './en/exports.ts';
import { es } from './es/exports.ts';
import { inLanguage } from './language.ts';

export const exportsWords = inLanguage({ en, es });
