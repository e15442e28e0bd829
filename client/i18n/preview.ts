import { en } from './en/preview.ts';
import { es } from './es/preview.ts';
import { inLanguage } from './language.ts';

export const previewWords = inLanguage({ en, es });
