import { pageWords } from '../i18n/page.ts';

interface WorldsChartHeadProps {
  /** Of the chart, for its button. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly restrictedName: string;
  readonly asTable: boolean;
  readonly onTable: (asTable: boolean) => void;
}

/** What stands above a chart of both worlds: its title, the way to its table, and which line is which. */
export function WorldsChartHead({
  id,
  title,
  subtitle,
  restrictedName,
  asTable,
  onTable,
}: WorldsChartHeadProps) {
  return (
    <figcaption class="chart-head">
      <h4>{title}</h4>
      <button
        type="button"
        class="quiet"
        aria-pressed={asTable}
        data-testid={`table-${id}`}
        onClick={() => onTable(!asTable)}
      >
        {pageWords.charts.table}
      </button>
      <p class="chart-subtitle">{subtitle}</p>
      <ul class="chart-key">
        <li class="key-baseline">{pageWords.world.baseline}</li>
        <li class="key-restricted">{restrictedName}</li>
      </ul>
    </figcaption>
  );
}
