import type { ImportReport } from '../../server/contract/imports.ts';
import { fixedNumber } from '../format/number.ts';
import { importsWords } from '../i18n/imports.ts';

interface ImportCountsProps {
  readonly report: ImportReport;
  /** Whether it was read by a mapping that has no name. */
  readonly byMapping?: boolean;
}

/** What a file does in numbers, and as what it was read and why. */
export function ImportCounts({ report, byMapping = false }: ImportCountsProps) {
  const what = importsWords.datasets[report.dataset];
  const known = report.profile === null ? report.layout : importsWords.byProfile(what, report.profile);
  const counts = [
    [importsWords.rows, report.rows],
    [importsWords.created, report.created],
    [importsWords.updated, report.updated],
    [importsWords.unchanged, report.unchanged],
    [importsWords.skipped, report.skipped],
  ] as const;
  return (
    <>
      <dl class="counts">
        {counts.map(([label, value]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{fixedNumber(value, 0)}</dd>
          </div>
        ))}
      </dl>
      <p class="import-why">
        {importsWords.layout} <strong>{byMapping ? importsWords.byMapping(what) : known}</strong>.{' '}
        {report.why}
      </p>
    </>
  );
}
