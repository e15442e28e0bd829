import { en } from './en/metrics.ts';
import { es } from './es/metrics.ts';
import { inLanguage } from './language.ts';

export const metricsWords = inLanguage({ en, es });
