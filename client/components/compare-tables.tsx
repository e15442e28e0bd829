import { againstFirst, type ComparedMetric } from '../../server/contract/compared-runs.ts';
import { type DifferingAssumption, shownCompared } from '../findings/compare-runs.ts';
import { estimateText } from '../format/number.ts';
import { compareWords as say } from '../i18n/compare.ts';
import { DataTable } from './data-table.tsx';

interface OfRuns {
  /** Of the runs, in their order. */
  readonly names: readonly string[];
}

/** Only what the runs were not alike in. */
export function CompareAssumptions({
  rows,
  names,
}: OfRuns & { readonly rows: readonly DifferingAssumption[] }) {
  return (
    <section class="card" aria-labelledby="compare-assumptions" data-testid="compare-assumptions">
      <h3 id="compare-assumptions">{say.assumptions}</h3>
      {rows.length === 0 ? (
        <p class="empty">{say.alike}</p>
      ) : (
        <DataTable
          name={say.assumptions}
          head={[say.assumption, ...names]}
          rows={rows.map(({ name, values }) => [name, ...values])}
        />
      )}
    </section>
  );
}

/** Every metric that the runs share: what each restriction changes, and how that stands to the first. */
export function CompareTable({ metrics, names }: OfRuns & { readonly metrics: readonly ComparedMetric[] }) {
  return (
    <section class="card" aria-labelledby="compare-table" data-testid="compare-table">
      <h3 id="compare-table">{say.table}</h3>
      <DataTable
        name={say.table}
        head={[say.metric, ...names.map((number) => ({ number }))]}
        rows={metrics.map(shownCompared).map(({ label, unit, of }) => [
          `${label}, ${unit}`,
          ...of.map(({ difference }, i) => (
            <>
              {estimateText(difference.mean, difference.halfWidth95)}
              {i > 0 && (
                <span class="samples">{say.standing[againstFirst(of[0]!.difference, difference)]}</span>
              )}
            </>
          )),
        ])}
      />
      <p class="result-note">{say.tableNote}</p>
    </section>
  );
}
