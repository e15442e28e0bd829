import { wallClock } from '../format/time.ts';
import { printWords as say } from '../i18n/print.ts';
import { printing } from '../state/printing.ts';

/** Stands on paper alone: where the page is found again, and when it was printed. */
export function PrintLine() {
  if (!printing.value) return null;
  return (
    <p class="print-line">
      {say.line(location.href, wallClock(Date.now()))} {say.hypothetical}
    </p>
  );
}
