import { bytesText } from '../format/bytes.ts';
import { fixedNumber, NOTHING } from '../format/number.ts';
import { spanWords } from '../format/time.ts';
import { importsWords } from '../i18n/imports.ts';
import { useApp } from '../state/app-state.ts';
import { progressOf, type Transferring } from '../state/import-progress.ts';

/** How far the file is, and the way to stop it. */
export function ImportProgress({ transferring }: { readonly transferring: Transferring }) {
  const { imports } = useApp();
  const { fileName, dryRun, isCancelling } = transferring;
  const { stage, bytes, totalBytes, share, rows, rowsPerS, etaS } = progressOf(transferring);
  const words = importsWords.stages[stage];
  const figures = [
    [importsWords.stage, words],
    [importsWords.bytes, importsWords.bytesOf(bytesText(bytes, totalBytes), bytesText(totalBytes))],
    [importsWords.rows, rows === null ? NOTHING : fixedNumber(rows, 0)],
    [importsWords.rowsPerS, rowsPerS === null ? NOTHING : fixedNumber(rowsPerS, 0)],
    [importsWords.timeLeft, etaS === null ? NOTHING : timeLeft(etaS)],
  ] as const;
  return (
    <>
      <div class="progress-head">
        <p class="import-name">{dryRun ? importsWords.trying(fileName) : importsWords.importing(fileName)}</p>
        <button
          type="button"
          data-testid="import-cancel"
          disabled={isCancelling}
          onClick={() => void imports.cancel()}
        >
          {isCancelling ? importsWords.cancelling : importsWords.cancel}
        </button>
      </div>
      <progress max={1} value={share ?? undefined} aria-label={fileName} />
      <dl class="progress-figures">
        {figures.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <p class="visually-hidden" role="status">
        {words}
      </p>
    </>
  );
}

function timeLeft(etaS: number): string {
  return etaS < 60 ? importsWords.seconds(fixedNumber(Math.ceil(etaS), 0)) : spanWords(etaS / 60);
}
