import { en } from './en/drill.ts';
import { es } from './es/drill.ts';
import { inLanguage } from './language.ts';

export const drillWords = inLanguage({ en, es });
