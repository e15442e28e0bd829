import type { ComponentChildren } from 'preact';
import type { LeftOut } from '../../server/contract/imports.ts';
import { fixedNumber } from '../format/number.ts';
import { shownText } from '../format/text.ts';
import { importsWords } from '../i18n/imports.ts';

interface ImportProblemsProps {
  readonly leftOut: LeftOut;
  /** The way to the rows that are left out. */
  readonly children: ComponentChildren;
}

/** What of a file is left out: by repair, then one by one. */
export function ImportProblems({ leftOut, children }: ImportProblemsProps) {
  if (leftOut.problemCount === 0) return null;
  return (
    <section class="import-part" aria-label={importsWords.repairs}>
      <h4>{importsWords.repairs}</h4>
      <ul class="repairs">
        {leftOut.repairs.map(({ code, column, count, message, fix, firstLine }) => (
          <li key={`${code} ${column}`}>
            {importsWords.repair(fixedNumber(count, 0), message, fix, fixedNumber(firstLine, 0))}
          </li>
        ))}
      </ul>
      {children}
      {leftOut.problems.length > 0 && <ProblemTable leftOut={leftOut} />}
    </section>
  );
}

const MAX_SHOWN = 100;

function ProblemTable({ leftOut }: { readonly leftOut: LeftOut }) {
  const shown = leftOut.problems.slice(0, MAX_SHOWN);
  const title = importsWords.problems(fixedNumber(shown.length, 0), fixedNumber(leftOut.problemCount, 0));
  return (
    <details data-testid="import-problems">
      <summary>{title}</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard */}
      <section class="table-scroll" aria-label={title} tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col" class="number">
                {importsWords.line}
              </th>
              <th scope="col">{importsWords.column}</th>
              <th scope="col">{importsWords.value}</th>
              <th scope="col">{importsWords.code}</th>
              <th scope="col">{importsWords.fix}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ line, column, value, code, message, fix }) => (
              <tr key={`${line} ${column} ${code}`}>
                <th scope="row" class="number">
                  {fixedNumber(line, 0)}
                </th>
                <td title={column ?? undefined}>{column !== null && shownText(column)}</td>
                <td>{value}</td>
                <td>
                  <code title={message}>{code}</code>
                </td>
                <td>{fix}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}
