import { en } from './en/assumptions.ts';
import { es } from './es/assumptions.ts';
import { inLanguage } from './language.ts';

export const assumptionsWords = inLanguage({ en, es });
