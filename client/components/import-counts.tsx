import type { ImportReport } from '../../server/contract/imports.ts';
import { fixedNumber } from '../format/number.ts';
import { enImports } from '../i18n/en-imports.ts';

interface ImportCountsProps {
  readonly report: ImportReport;
  /** Whether it was read by a mapping that has no name. */
  readonly byMapping?: boolean;
}

/** What a file does in numbers, and as what it was read and why. */
export function ImportCounts({ report, byMapping = false }: ImportCountsProps) {
  const what = enImports.datasets[report.dataset];
  const known = report.profile === null ? report.layout : enImports.byProfile(what, report.profile);
  const counts = [
    [enImports.rows, report.rows],
    [enImports.created, report.created],
    [enImports.updated, report.updated],
    [enImports.unchanged, report.unchanged],
    [enImports.skipped, report.skipped],
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
        {enImports.layout} <strong>{byMapping ? enImports.byMapping(what) : known}</strong>. {report.why}
      </p>
    </>
  );
}
