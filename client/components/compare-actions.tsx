import { LANGUAGE } from '../i18n/language.ts';
import { reportWords as say } from '../i18n/report.ts';
import { API } from '../state/api.ts';
import { ReportActions } from './report-actions.tsx';

/** Compared runs as a report to read, to print or to send, and their metrics as a table. */
export function CompareActions({ ids }: { readonly ids: readonly number[] }) {
  const of = (what: string) => `${API}/comparison/${what}?runs=${ids.join(',')}&lang=${LANGUAGE}`;
  const { group, about, csv } = say.comparison;
  return (
    <ReportActions id="compare" name={group} reportHref={of('report')} about={about}>
      <a class="button" href={of('metrics')} download data-testid="compare-csv">
        {csv}
      </a>
    </ReportActions>
  );
}
