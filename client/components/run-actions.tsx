import { LANGUAGE } from '../i18n/language.ts';
import { reportWords as say } from '../i18n/report.ts';
import { API } from '../state/api.ts';
import { printPage } from '../state/print-page.ts';

/** A finished run as a report to read, to print or to send, and as a ZIP with all that it rests on. */
export function RunActions({ id }: { readonly id: number }) {
  const of = (what: string) => `${API}/runs/${id}/${what}?lang=${LANGUAGE}`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are links and a button
    <div class="run-actions" role="group" aria-label={say.group}>
      <a class="button" href={of('report')} target="_blank" rel="noopener" data-testid="run-report">
        {say.report}
      </a>
      <button type="button" data-testid="run-print" onClick={() => printPage(of('report'))}>
        {say.print}
      </button>
      <a class="button" href={of('bundle')} download data-testid="run-bundle">
        {say.bundle}
      </a>
      <span class="result-note">{say.about}</span>
    </div>
  );
}
