import { useState } from 'preact/hooks';
import { csvLine } from '../../server/contract/csv-line.ts';
import type { ChartData } from '../charts/chart-data.ts';
import { chartPicture, type PictureWords } from '../charts/chart-picture.ts';
import { exportsWords as say } from '../i18n/exports.ts';
import { useApp } from '../state/app-state.ts';
import { saveFile } from '../state/save-file.ts';

interface ChartExportsProps {
  /** Of the canvas, and part of the names of files. */
  readonly id: string;
  readonly words: PictureWords;
  readonly data: () => ChartData;
  /** Whether the chart is drawn, and not shown as a table. */
  readonly isDrawn: boolean;
}

/** A chart as table, picture, data or address; each says what it is of. */
export function ChartExports({ id, words, data, isDrawn }: ChartExportsProps) {
  const { palette } = useApp();
  const [copied, setCopied] = useState<boolean | null>(null);
  const name = `garita-${id}`;
  const saveCsv = () => {
    const { columns, rows } = data();
    saveFile(
      new Blob([`\ufeff${[columns, ...rows].map((row) => `${csvLine(row)}\r\n`).join('')}`], {
        type: 'text/csv',
      }),
      `${name}.csv`,
    );
  };
  const saveJson = () => {
    const content = { ...words, ...data() };
    saveFile(
      new Blob([`${JSON.stringify(content, null, 2)}\n`], { type: 'application/json' }),
      `${name}.json`,
    );
  };
  const savePng = async () => {
    const canvas = document.getElementById(`canvas-${id}`);
    if (canvas instanceof HTMLCanvasElement)
      saveFile(await chartPicture(canvas, words, palette.value), `${name}.png`);
  };
  const copyLink = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  return (
    <details class="exports">
      <summary class="quiet" aria-label={say.menu(words.title)}>
        {say.label}
      </summary>
      <div class="exports-menu">
        <button type="button" class="quiet" data-testid={`csv-${id}`} onClick={saveCsv}>
          {say.csv}
        </button>
        <button
          type="button"
          class="quiet"
          data-testid={`png-${id}`}
          disabled={!isDrawn}
          onClick={() => void savePng()}
        >
          {say.png}
        </button>
        <button type="button" class="quiet" data-testid={`json-${id}`} onClick={saveJson}>
          {say.json}
        </button>
        <button type="button" class="quiet" data-testid={`link-${id}`} onClick={() => void copyLink()}>
          {copied === null ? say.link : copied ? say.copied : say.copyFailed}
        </button>
      </div>
    </details>
  );
}
