import { en } from './en/imports.ts';
import { es } from './es/imports.ts';
import { inLanguage } from './language.ts';

export const importsWords = inLanguage({ en, es });
