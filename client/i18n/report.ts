import { en } from './en/report.ts';
import { es } from './es/report.ts';
import { inLanguage } from './language.ts';

export const reportWords = inLanguage({ en, es });
