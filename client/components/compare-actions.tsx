import { LANGUAGE } from '../i18n/language.ts';
import { reportWords as say } from '../i18n/report.ts';
import { API } from '../state/api.ts';
import { printPage } from '../state/print-page.ts';

/** Compared runs as a report to read, to print or to send, and their metrics as a table. */
export function CompareActions({ ids }: { readonly ids: readonly number[] }) {
  const of = (what: string) => `${API}/comparison/${what}?runs=${ids.join(',')}&lang=${LANGUAGE}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are links and a button
    <div class="run-actions" role="group" aria-label={say.comparison.group}>
      <a class="button" href={of('report')} target="_blank" rel="noopener" data-testid="compare-report">
        {say.report}
      </a>
      <button type="button" data-testid="compare-print" onClick={() => printPage(of('report'))}>
        {say.print}
      </button>
      <a class="button" href={of('metrics')} download data-testid="compare-csv">
        {say.comparison.csv}
      </a>
      <span class="result-note">{say.comparison.about}</span>
    </div>
  );
}
