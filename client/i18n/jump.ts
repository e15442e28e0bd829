import { en } from './en/jump.ts';
import { es } from './es/jump.ts';
import { inLanguage } from './language.ts';

export const jumpWords = inLanguage({ en, es });
