import { useState } from 'preact/hooks';
import type { ChartData } from '../charts/chart-data.ts';
import type { PictureWords } from '../charts/chart-picture.ts';
import type { PictureShapes } from '../charts/picture-shapes.ts';
import { exportsWords as say } from '../i18n/exports.ts';
import { useApp } from '../state/app-state.ts';

interface ChartExportsProps {
  /** Of the canvas, and part of the names of files. */
  readonly id: string;
  readonly words: PictureWords;
  /** What is shown. */
  readonly data: () => ChartData;
  /** All that is held, where less is shown. */
  readonly all?: (() => ChartData) | undefined;
  /** Whether the chart is drawn on its canvas, and not shown as a table; left out where it has none. */
  readonly isDrawn?: boolean;
  /** What its picture is drawn of, where the page has it on no canvas. */
  readonly shapes?: () => PictureShapes;
}

const takeAway = () => import('../state/take-away.ts');

/** A chart as table, picture, data or address; each says what it is of. */
export function ChartExports({ id, words, data, all, isDrawn, shapes }: ChartExportsProps) {
  const { palette } = useApp();
  const [copied, setCopied] = useState<boolean | null>(null);
  const name = `garita-${id}`;
  const saveCsv = async (table: ChartData, suffix = '') => (await takeAway()).saveCsv(table, name + suffix);
  const saveJson = async () => (await takeAway()).saveJson(words, data(), name);
  const savePicture = async () => {
    const { savePng, saveShapes } = await takeAway();
    if (shapes !== undefined) return saveShapes(shapes(), words, palette.value, name);
    const canvas = document.getElementById(`canvas-${id}`);
    if (!(canvas instanceof HTMLCanvasElement)) return;
    const { clientWidth: widthPx, clientHeight: heightPx } = canvas;
    await savePng({ canvas, widthPx, heightPx }, words, palette.value, name);
  };
  const copyLink = () =>
    navigator.clipboard.writeText(location.href).then(
      () => setCopied(true),
      () => setCopied(false),
    );
  const button = (kind: string, label: string, act: () => Promise<void>, isDisabled = false) => (
    <button
      type="button"
      class="quiet"
      data-testid={`${kind}-${id}`}
      disabled={isDisabled}
      onClick={() => void act()}
    >
      {label}
    </button>
  );
  return (
    <details class="exports">
      <summary class="quiet" aria-label={say.menu(words.title)}>
        {say.label}
      </summary>
      <div class="exports-menu">
        {button('csv', say.csv, () => saveCsv(data()))}
        {all && button('csv-all', say.csvAll, () => saveCsv(all(), '-all'))}
        {(isDrawn !== undefined || shapes !== undefined) &&
          button('png', say.png, savePicture, isDrawn === false)}
        {button('json', say.json, saveJson)}
        {button('link', copied === null ? say.link : copied ? say.copied : say.copyFailed, copyLink)}
      </div>
    </details>
  );
}
