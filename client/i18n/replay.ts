import { en } from './en/replay.ts';
import { es } from './es/replay.ts';
import { inLanguage } from './language.ts';

export const replayWords = inLanguage({ en, es });
