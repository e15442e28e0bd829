import type { ImportReport } from '../../server/contract/imports.ts';
import { en } from '../i18n/en.ts';
import { enImports } from '../i18n/en-imports.ts';

const count = (value: number) => value.toLocaleString('en-US');

/** What a file does: counts, the layout and its reason, repairs, and the lines that are left out. */
export function ImportCounts({ report }: { readonly report: ImportReport }) {
  const counts = [
    [en.imports.rows, report.rows],
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
            <dd>{count(value)}</dd>
          </div>
        ))}
      </dl>
      <p>
        {enImports.layout} <strong>{report.layout}</strong>. {report.why}
      </p>
      {report.repairs.length > 0 && (
        <ul class="rejections">
          {report.repairs.map(({ code, column, count: times, message, fix, firstLine }) => (
            <li key={`${code} ${column}`}>
              {enImports.repair(count(times), message, fix, count(firstLine))}
            </li>
          ))}
        </ul>
      )}
      {report.problems.length > 0 && <ProblemTable report={report} />}
    </>
  );
}

const MAX_SHOWN = 100;

function ProblemTable({ report }: { readonly report: ImportReport }) {
  const shown = report.problems.slice(0, MAX_SHOWN);
  return (
    <details>
      <summary>{enImports.problems(count(shown.length), count(report.problemCount))}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="table-scroll" aria-label={enImports.line} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                {enImports.line}
              </th>
              <th scope="col">{enImports.column}</th>
              <th scope="col">{enImports.value}</th>
              <th scope="col">{enImports.fix}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, column, value, code, fix }) => (
              <tr key={`${line} ${column} ${code}`}>
                <td class="number">{count(line)}</td>
                <td>{column}</td>
                <td>{value}</td>
                <td>{fix}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
