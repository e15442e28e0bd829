import { en } from './en/scenario.ts';
import { es } from './es/scenario.ts';
import { inLanguage } from './language.ts';

export const scenarioWords = inLanguage({ en, es });
