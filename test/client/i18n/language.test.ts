import { expect, test } from 'vitest';
import { chosenLanguage, searchInLanguage } from '../../../client/i18n/language.ts';

test('the address says the language, whatever the reader prefers', () => {
  expect(chosenLanguage('?port=pharr&lang=es', ['en-US'])).toBe('es');
  expect(chosenLanguage('?lang=en', ['es-MX'])).toBe('en');
});

test('without one in the address it is the first of the reader’s languages that the page has', () => {
  expect(chosenLanguage('', ['fr-CA', 'es-MX', 'en'])).toBe('es');
  expect(chosenLanguage('?lang=de', ['de-DE'])).toBe('en');
  expect(chosenLanguage('', [])).toBe('en');
});

test('the same page in another language keeps all that the address says', () => {
  expect(searchInLanguage('?port=pharr&withdraw=0.6&lang=en', 'es')).toBe('?port=pharr&withdraw=0.6&lang=es');
});
