import { en } from './en/fields.ts';
import { es } from './es/fields.ts';
import { inLanguage } from './language.ts';

export const fieldsWords = inLanguage({ en, es });
