import type { ComponentChildren } from 'preact';

/** The title of a column; figures stand to the right. */
type Column = string | { readonly number: string };

interface DataTableProps {
  /** What the table shows, for those who cannot see it. */
  readonly name: string;
  readonly head: readonly Column[];
  /** As many cells as columns; the first is the row's title. */
  readonly rows: ReadonlyArray<readonly ComponentChildren[]>;
  readonly testId?: string;
}

/** A plain table that scrolls sideways where it has to. */
export function DataTable({ name, head, rows, testId }: DataTableProps) {
  const isNumber = head.map((column) => typeof column !== 'string');
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="table-scroll" aria-label={name} tabIndex={0} data-testid={testId}>
      <table>
        <thead>
          <tr>
            {head.map((column, i) => (
              <th key={i} scope="col" class={isNumber[i] ? 'number' : undefined}>
                {typeof column === 'string' ? column : column.number}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...rest], r) => (
            <tr key={r}>
              <th scope="row">{first}</th>
              {rest.map((cell, i) => (
                <td key={i} class={isNumber[i + 1] ? 'number' : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
