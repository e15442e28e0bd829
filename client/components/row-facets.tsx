import type { TableCell, TableColumnInfo, TableFacet, TablePage } from '../../server/contract/tables.ts';
import { fixedNumber } from '../format/number.ts';
import { cellFilter, columnWords } from '../format/row-cells.ts';
import { rowsWords as say } from '../i18n/rows.ts';
import type { RowsStore } from '../state/rows-store.ts';

interface RowFacetsProps {
  readonly rows: RowsStore;
  readonly page: TablePage;
  readonly words: (cell: TableCell, column: TableColumnInfo) => string;
}

/** The values of the columns that have few, each a filter. */
export function RowFacets({ rows, page, words }: RowFacetsProps) {
  const where = rows.question.value?.where ?? new Map<string, string>();
  const facets = page.facets.filter(({ column, distinct }) => distinct > 1 || where.has(column));
  if (facets.length === 0) return null;
  return (
    <fieldset class="row-facets" aria-label={say.facets} data-testid="row-facets">
      {facets.map((facet) => (
        <Facet
          key={facet.column}
          facet={facet}
          chosen={where.get(facet.column)}
          words={(cell) => words(cell, page.columns.find(({ name }) => name === facet.column)!)}
          onChoose={(value) => void rows.filter(facet.column, value)}
        />
      ))}
    </fieldset>
  );
}

interface FacetProps {
  readonly facet: TableFacet;
  readonly chosen: string | undefined;
  readonly words: (cell: TableCell) => string;
  readonly onChoose: (value: string | null) => void;
}

function Facet({ facet: { column, values, distinct }, chosen, words, onChoose }: FacetProps) {
  const others = distinct - values.length;
  return (
    <details class="row-facet" open={chosen !== undefined || values.length <= 6}>
      <summary>{columnWords(column)}</summary>
      <ul>
        {values.map(({ value, rows }) => {
          const filter = cellFilter(value);
          const isChosen = filter === chosen;
          return (
            <li key={filter}>
              <button
                type="button"
                class="quiet"
                aria-pressed={isChosen}
                onClick={() => onChoose(isChosen ? null : filter)}
              >
                {value === null ? say.empty : words(value)}
              </button>{' '}
              <span class="import-note">{fixedNumber(rows, 0)}</span>
            </li>
          );
        })}
        {others > 0 && <li class="empty">{say.more(fixedNumber(others, 0))}</li>}
      </ul>
    </details>
  );
}
