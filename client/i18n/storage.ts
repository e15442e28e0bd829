import { en } from './en/storage.ts';
import { es } from './es/storage.ts';
import { inLanguage } from './language.ts';

export const storageWords = inLanguage({ en, es });
