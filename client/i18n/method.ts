import { en } from './en/method.ts';
import { es } from './es/method.ts';
import { inLanguage } from './language.ts';

export const methodWords = inLanguage({ en, es });
