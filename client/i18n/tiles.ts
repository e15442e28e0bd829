import { en } from './en/tiles.ts';
import { es } from './es/tiles.ts';
import { inLanguage } from './language.ts';

export const tilesWords = inLanguage({ en, es });
