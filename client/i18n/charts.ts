import { en } from './en/charts.ts';
import { es } from './es/charts.ts';
import { inLanguage } from './language.ts';

export const chartsWords = inLanguage({ en, es });
