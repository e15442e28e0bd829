import { readJson } from '../../data-file.ts';
import type { PolicyFile } from '../../model/policy/policy.ts';
import type { Phrase } from '../phrase-book.ts';

/** What a reading of the law sets, in one sentence, lever by lever. */
export const POLICY_PHRASES: readonly Phrase[] = [
  ...leverPhrases(),
  ['Sets nothing: everything is as before the law.', 'No fija nada: todo es como antes de la ley.'],
  ['Hypothetical: {said}.', 'Hipotético: {said}.'],
  ['{interval}; and {others}', '{interval}; y {others}'],
  [
    'from {day:word} on, for {programmes:clause}, nothing is other than before the law',
    'desde el {day}, para {programmes}, nada es distinto de antes de la ley',
  ],
  [
    'from {day:word} until {end:word}, for {programmes:clause}, nothing is other than before the law',
    'desde el {day} hasta el {end}, para {programmes}, nada es distinto de antes de la ley',
  ],
  ['from {day:word} on, for {programmes:clause}: {levers}', 'desde el {day}, para {programmes}: {levers}'],
  [
    'from {day:word} until {end:word}, for {programmes:clause}: {levers}',
    'desde el {day} hasta el {end}, para {programmes}: {levers}',
  ],
  ['From {day:word} on, for {programmes:clause}: {levers}.', 'Desde el {day}, para {programmes}: {levers}.'],
  [
    'From {day:word} until {end:word}, for {programmes:clause}: {levers}.',
    'Desde el {day} hasta el {end}, para {programmes}: {levers}.',
  ],
  [
    'From {day:word} until {end:word}, for {programmes:clause}, nothing is other than before the law; and {others}.',
    'Desde el {day} hasta el {end}, para {programmes}, nada es distinto de antes de la ley; y {others}.',
  ],
  ['pre-inspection in Mexico', 'la preinspección en México'],
  ['Unified Cargo Processing', 'el procesamiento unificado de carga'],
  ['certification for export', 'la certificación para exportar'],
  ['title VII', 'título VII'],
  ['guidelines', 'lineamientos'],
  ['1 month', '1 mes'],
  ['{count:number} months', '{count} meses'],
  ['1 day', '1 día'],
  ['{count:number} days', '{count} días'],
  ['1 post', '1 puesto'],
  ['{count:number} posts', '{count} puestos'],
  ['1 contact', '1 contacto'],
  ['{count:number} contacts', '{count} contactos'],
  ['1 contact a shift', '1 contacto por turno'],
  ['{count:number} contacts a shift', '{count} contactos por turno'],
  ['1 hour a month', '1 hora al mes'],
  ['{count:number} hours a month', '{count} horas al mes'],
  ['1 representative', '1 representante'],
  ['{count:number} representatives', '{count} representantes'],
  ['{count:number} per year', '{count} por año'],
  ['{count:number} per officer and year', '{count} por oficial y año'],
  ['Judgement of this project', 'Juicio de este proyecto'],
  ['No source found; the range is meant to be varied', 'No se halló fuente; el intervalo está para variarse'],
  ['Article number not verified', 'Número de artículo no verificado'],
];

function leverPhrases(): Phrase[] {
  const { levers } = readJson('policy.json') as PolicyFile;
  return Object.values(levers).flatMap(({ name }): Phrase[] => {
    const [en, es] = [lowerFirst(name.en), lowerFirst(name.es)];
    return [
      [
        `${en} {value:clause} instead of {before:clause} ({article:clause})`,
        `${es} {value} en vez de {before} ({article})`,
      ],
      [
        `${en} {value:clause} instead of {before:clause} ({article:clause}), {others}`,
        `${es} {value} en vez de {before} ({article}), {others}`,
      ],
      [`${name.en} {value:clause}`, `${name.es} {value}`],
      [`${name.en} {value:clause}, {others}`, `${name.es} {value}, {others}`],
    ];
  });
}

/** `SRE` and the like keep their capitals. */
function lowerFirst(text: string): string {
  return /^[A-ZÁÉÍÓÚ][a-záéíóú]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}
