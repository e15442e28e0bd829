import { LANGUAGE } from '../i18n/language.ts';
import { reportWords as say } from '../i18n/report.ts';
import { API } from '../state/api.ts';
import { ReportActions } from './report-actions.tsx';

/** A finished run as a report to read, to print or to send, and as a ZIP with all that it rests on. */
export function RunActions({ id }: { readonly id: number }) {
  const of = (what: string) => `${API}/runs/${id}/${what}?lang=${LANGUAGE}`;
  return (
    <ReportActions id="run" name={say.group} reportHref={of('report')} about={say.about}>
      <a class="button" href={of('bundle')} download data-testid="run-bundle">
        {say.bundle}
      </a>
    </ReportActions>
  );
}
