import { BYTE_ORDER_MARK, csvLine } from '../../server/contract/csv-line.ts';
import type { ChartData } from '../charts/chart-data.ts';
import { chartPicture, type PictureWords } from '../charts/chart-picture.ts';
import { type Drawing, paint } from '../charts/paint-shapes.ts';
import type { Palette } from '../charts/palette.ts';
import type { PictureShapes } from '../charts/picture-shapes.ts';
import { saveFile } from './save-file.ts';

/** Saves a table that a spreadsheet opens as it is, in UTF-8 and without formulas. */
export function saveCsv({ columns, rows }: ChartData, name: string): void {
  const lines = [columns, ...rows].map((row) => `${csvLine(row)}\r\n`);
  saveFile(new Blob([BYTE_ORDER_MARK + lines.join('')], { type: 'text/csv' }), `${name}.csv`);
}

/** Saves the data with what has to stand beside it. */
export function saveJson(words: PictureWords, data: ChartData, name: string): void {
  const content = JSON.stringify({ ...words, ...data }, null, 2);
  saveFile(new Blob([`${content}\n`], { type: 'application/json' }), `${name}.json`);
}

/** Saves a drawing with title, scenario, source and date around it. */
export async function savePng(
  drawing: Drawing,
  words: PictureWords,
  palette: Palette,
  name: string,
): Promise<void> {
  saveFile(await chartPicture(drawing, words, palette), `${name}.png`);
}

/** The same of shapes that stand on no canvas of the page. */
export function saveShapes(
  shapes: PictureShapes,
  words: PictureWords,
  palette: Palette,
  name: string,
): Promise<void> {
  return savePng(paint(shapes), words, palette, name);
}
