import { bytesText } from '../format/bytes.ts';
import { fixedNumber, NOTHING } from '../format/number.ts';
import { spanWords } from '../format/time.ts';
import { enImports } from '../i18n/en-imports.ts';
import { useApp } from '../state/app-state.ts';
import { progressOf, type Transferring } from '../state/import-progress.ts';

/** How far the file is, and the way to stop it. */
export function ImportProgress({ transferring }: { readonly transferring: Transferring }) {
  const { imports } = useApp();
  const { fileName, dryRun, isCancelling } = transferring;
  const { stage, bytes, totalBytes, share, rows, rowsPerS, etaS } = progressOf(transferring);
  const words = enImports.stages[stage];
  const figures = [
    [enImports.stage, words],
    [enImports.bytes, enImports.bytesOf(bytesText(bytes, totalBytes), bytesText(totalBytes))],
    [enImports.rows, rows === null ? NOTHING : fixedNumber(rows, 0)],
    [enImports.rowsPerS, rowsPerS === null ? NOTHING : fixedNumber(rowsPerS, 0)],
    [enImports.timeLeft, etaS === null ? NOTHING : timeLeft(etaS)],
  ] as const;
  return (
    <>
      <div class="progress-head">
        <p class="import-name">{dryRun ? enImports.trying(fileName) : enImports.importing(fileName)}</p>
        <button
          type="button"
          data-testid="import-cancel"
          disabled={isCancelling}
          onClick={() => void imports.cancel()}
        >
          {isCancelling ? enImports.cancelling : enImports.cancel}
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
  return etaS < 60 ? enImports.seconds(fixedNumber(Math.ceil(etaS), 0)) : spanWords(etaS / 60);
}
