import { expect, test } from 'vitest';
import { phraseBook } from '../../server/spanish/phrase-book.ts';

const say = phraseBook([
  ['Median wait', 'Espera mediana'],
  ['{count} trucks', '{count} camiones'],
  ['There is no port {name}; choose another.', 'No existe el puerto {name}; elija otro.'],
  ['{what} raises the wait by {by}', '{what} sube la espera en {by}'],
  ['closed', 'cerrado'],
  ['Pharr is {state}.', 'Pharr está {state}.'],
  ['{word:word} at {load:number}', '{word} a {load}'],
  ['{lever:clause} ({article:clause}), {others}', '{lever} [{article}], {others}'],
  ['{one} (art. 70)', '{one} [art. 70]'],
]);

test('a whole text is translated as a whole, and one without a phrase stays as it is', () => {
  expect(say('Median wait')).toBe('Espera mediana');
  expect(say('Mean wait')).toBe('Mean wait');
});

test('parts that differ are kept, and translated where they are phrases themselves', () => {
  expect(say('There is no port "x (y)"; choose another.')).toBe('No existe el puerto "x (y)"; elija otro.');
  expect(say('Pharr is closed.')).toBe('Pharr está cerrado.');
});

test('parts may change places, and stand alone at either end', () => {
  expect(say('The law raises the wait by 12 trucks')).toBe('The law sube la espera en 12 camiones');
});

test('several sentences are translated one by one', () => {
  expect(say('Pharr is closed. Nobody knows why. Pharr is open.')).toBe(
    'Pharr está cerrado. Nobody knows why. Pharr está open.',
  );
});

test('a part that is one number or one word takes nothing else', () => {
  expect(say('M/M/3 at .95')).toBe('M/M/3 a .95');
  expect(say('CBP counts at 0.5')).toBe('CBP counts at 0.5');
  expect(say('Meeting at Pharr')).toBe('Meeting at Pharr');
});

test('a part of a list ends with its own brackets, and an abbreviated article ends no sentence', () => {
  expect(say('closed (one), closed (two), closed')).toBe('cerrado [one], cerrado [two], cerrado');
  expect(say('closed (art. 70)')).toBe('cerrado [art. 70]');
});

test('a text that is translated twice is refused', () => {
  expect(() =>
    phraseBook([
      ['a', 'b'],
      ['a', 'c'],
    ]),
  ).toThrow('“a” is translated twice');
});
