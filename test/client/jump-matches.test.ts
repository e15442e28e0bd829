import { expect, test } from 'vitest';
import { type JumpKind, type JumpTarget, jumpMatches } from '../../client/state/jump-matches.ts';

const target = (kind: JumpKind, name: string, detail = ''): JumpTarget => ({
  kind,
  name,
  detail,
  go: () => {},
});

const targets = [
  target('places', 'Método'),
  target('crossings', 'Puente de las Américas', 'Puente Libre · Bridge of the Americas'),
  target('crossings', 'Mesa de Otay', 'Otay Mesa'),
  target('actions', 'Tema: oscuro'),
  target('runs', 'Corrida 7, Otay', 'sube la espera P90'),
  target('definitions', 'Espera P90, min', 'Percentil 90 de las mismas esperas.'),
  target('definitions', 'Fila media, camiones', 'Los que esperan, en promedio.'),
];
const names = (typed: string) => jumpMatches(targets, typed).map(({ name }) => name);

test('names are found without their accents, in any case', () => {
  expect(names('metodo')).toEqual(['Método']);
  expect(names('AMÉRICAS')).toEqual(['Puente de las Américas']);
});

test('a crossing is found by its name in the other language too', () => {
  expect(names('bridge')).toEqual(['Puente de las Américas']);
});

test('all typed words must be there, in any order', () => {
  expect(names('otay corrida')).toEqual(['Corrida 7, Otay']);
  expect(names('otay nothing')).toEqual([]);
});

test('of a kind, a name that begins so comes first, and one that only tells of it last', () => {
  expect(names('espera')).toEqual(['Corrida 7, Otay', 'Espera P90, min', 'Fila media, camiones']);
});

test('before anything is typed there are places, crossings, actions and runs, but no definitions', () => {
  expect(names('')).toEqual([
    'Método',
    'Puente de las Américas',
    'Mesa de Otay',
    'Tema: oscuro',
    'Corrida 7, Otay',
  ]);
});
