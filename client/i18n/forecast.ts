import { en } from './en/forecast.ts';
import { es } from './es/forecast.ts';
import { inLanguage } from './language.ts';

export const forecastWords = inLanguage({ en, es });
