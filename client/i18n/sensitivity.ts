import { en } from './en/sensitivity.ts';
import { es } from './es/sensitivity.ts';
import { inLanguage } from './language.ts';

export const sensitivityWords = inLanguage({ en, es });
