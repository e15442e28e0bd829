import type { Drawing } from './paint-shapes.ts';
import type { Palette } from './palette.ts';

/** What is written around a chart in its picture, so that it can stand alone. */
export interface PictureWords {
  readonly title: string;
  readonly subtitle: string;
  /** Scenario, source and date, below. */
  readonly notes: readonly string[];
}

const MARGIN = 24;
const LINE = 18;
const HEAD = 58;
const FONT = 'system-ui, sans-serif';

/** A drawing with its title, scenario, source and date around it, as PNG. */
export function chartPicture(
  { canvas: chart, widthPx, heightPx }: Drawing,
  words: PictureWords,
  palette: Palette,
): Promise<Blob> {
  const scale = chart.width / widthPx;
  const width = widthPx + 2 * MARGIN;
  const canvas = document.createElement('canvas');
  const context = canvas.getContext('2d')!;
  context.font = `12px ${FONT}`;
  const notes = words.notes.flatMap((note) => wrapped(note, width - 2 * MARGIN, context));
  context.font = `13px ${FONT}`;
  const subtitle = wrapped(words.subtitle, width - 2 * MARGIN, context);
  const head = HEAD + LINE * (subtitle.length - 1);
  const height = head + heightPx + LINE * notes.length + 2 * MARGIN;
  canvas.width = width * scale;
  canvas.height = height * scale;
  context.scale(scale, scale);
  context.fillStyle = palette.surface;
  context.fillRect(0, 0, width, height);
  context.fillStyle = palette.ink;
  context.font = `600 17px ${FONT}`;
  context.fillText(words.title, MARGIN, MARGIN + 12);
  context.fillStyle = palette.muted;
  context.font = `13px ${FONT}`;
  for (const [i, line] of subtitle.entries()) context.fillText(line, MARGIN, MARGIN + 34 + LINE * i);
  context.drawImage(chart, MARGIN, head + 8, widthPx, heightPx);
  context.font = `12px ${FONT}`;
  for (const [i, note] of notes.entries())
    context.fillText(note, MARGIN, head + heightPx + MARGIN + LINE * (i + 1) - 6);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png');
  });
}

function wrapped(text: string, width: number, context: CanvasRenderingContext2D): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && context.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
