import { en } from './en/look-back.ts';
import { es } from './es/look-back.ts';
import { inLanguage } from './language.ts';

export const lookBackWords = inLanguage({ en, es });
