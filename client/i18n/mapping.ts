import { en } from './en/mapping.ts';
import { es } from './es/mapping.ts';
import { inLanguage } from './language.ts';

export const mappingWords = inLanguage({ en, es });
