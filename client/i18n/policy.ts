import { en } from './en/policy.ts';
import { es } from './es/policy.ts';
import { inLanguage } from './language.ts';

export const policyWords = inLanguage({ en, es });
