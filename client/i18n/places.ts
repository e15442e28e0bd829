import { en } from './en/places.ts';
import { es } from './es/places.ts';
import { inLanguage } from './language.ts';

export const placesWords = inLanguage({ en, es });
