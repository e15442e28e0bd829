import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { inSpanish, spanishOf } from '../../server/spanish/in-spanish.ts';
import { goodRows, HEADER, importText, row } from '../importers/import-text.ts';
import { tempStore } from '../store/temp-store.ts';
import { englishLeft } from './english-left.ts';

const notes = JSON.parse(readFileSync(new URL('../../data/quality-notes.json', import.meta.url), 'utf8')) as {
  readonly notes: ReadonlyArray<{ readonly message: string }>;
};

test('every note on the quality of data is said in Spanish', () => {
  const messages = notes.notes.map(({ message }) => message);
  expect(messages.filter((message) => spanishOf(message) === message)).toEqual([]);
});

test('what a file was read as, what is left out and how to mend it are said in Spanish', async () => {
  const bad = [
    row({ value: 'many' }),
    row({ date: 'someday' }),
    row({ code: '23x4' }),
    row({ border: 'Moon Border' }),
    row({ measure: 'Sledges' }),
    `${row()},extra`,
  ];
  const report = await importText(tempStore(), [HEADER, ...goodRows(400), ...bad]);
  expect(report.problemCount).toBe(bad.length);
  const spanish = inSpanish(report) as typeof report;
  expect(englishLeft({ ...spanish, layout: '', preview: null })).toEqual([]);
  expect(spanish.problems[0]).toMatchObject({
    code: 'value-not-a-count',
    message: 'El valor "many" no es un número entero de 0 o más',
    fix: 'corríjalo o quite la fila',
  });
});

test.each([
  ['', 'El archivo a.csv está vacío, así que no hay nada que importar; descárguelo o guárdelo de nuevo.'],
  [
    [HEADER, ...goodRows(10), row({ value: 'many' })],
    '1 de 11 filas de a.csv no pueden usarse, más de 5 %, así que no se guardó nada: línea 12: El valor "many" no es un número entero de 0 o más; corríjalo o quite la fila (1 fila).',
  ],
  [
    [HEADER, `${row().slice(0, -1)}"5`],
    'La línea 2 de a.csv no puede leerse como CSV (una celda entrecomillada nunca se cierra); no se guardó nada, así que corrija ahí las comillas o descargue de nuevo el archivo.',
  ],
])('why a file is refused is said in Spanish: %#', async (content, says) => {
  const error = await importText(tempStore(), content).catch((reason: unknown) => reason);
  expect(spanishOf((error as Error).message)).toBe(says);
});
