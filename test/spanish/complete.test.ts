import { expect, test } from 'vitest';
import { filesOf, readDataFiles } from '../../server/assumptions.ts';
import { readCatalogue } from '../../server/catalogue.ts';
import { readMethod } from '../../server/method/method.ts';
import { assumptionsOf } from '../../server/model/assumptions/assumption.ts';
import { policyCatalogue } from '../../server/policy-catalogue.ts';
import { inSpanish } from '../../server/spanish/in-spanish.ts';
import { englishLeft } from './english-left.ts';

const said = (answer: unknown) => [...new Set(englishLeft(inSpanish(answer)))];

test('the instrument finds what was left in English, and no Spanish', () => {
  expect(englishLeft({ note: 'the mean wait', text: 'la espera en el andén, a las 10' })).toEqual([
    'note: the mean wait',
  ]);
});

test('the whole method is said in Spanish: model, checklist, fit, events, checks, limits and definitions', () => {
  expect(said(readMethod()).filter((text) => !/^name: calibration /.test(text))).toEqual([]);
});

test('every reading of the law is said in Spanish, lever by lever', () => {
  const catalogue = policyCatalogue(readCatalogue().policy);
  expect(said(catalogue)).toEqual([]);
});

test('every assumption has a Spanish title, unit and note', () => {
  for (const files of [readDataFiles(), filesOf(readCatalogue())]) {
    const assumptions = assumptionsOf(files);
    expect(assumptions.length).toBeGreaterThan(0);
    expect(said(assumptions)).toEqual([]);
  }
});
