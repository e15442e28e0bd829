import { againstFirst, type ComparedMetric, type DifferingAssumption } from '../findings/compare-runs.ts';
import { estimateText } from '../format/number.ts';
import { enCompare as say } from '../i18n/en-compare.ts';

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
        <div class="table-scroll">
          <table>
            <RunHead first={say.assumption} names={names} />
            <tbody>
              {rows.map(({ name, values }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {values.map((value, i) => (
                    <td key={names[i]}>{value}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}

/** Every metric that the runs share: what each restriction changes, and how that stands to the first. */
export function CompareTable({ metrics, names }: OfRuns & { readonly metrics: readonly ComparedMetric[] }) {
  return (
    <section class="card" aria-labelledby="compare-table" data-testid="compare-table">
      <h3 id="compare-table">{say.table}</h3>
      <div class="table-scroll">
        <table>
          <RunHead first={say.metric} names={names} />
          <tbody>
            {metrics.map((metric) => (
              <tr key={metric.metric}>
                <th scope="row">
                  {metric.label}, {metric.unit}
                </th>
                {metric.of.map(({ difference }, i) => {
                  const against = i === 0 ? null : againstFirst(metric.of[0]!.difference, difference);
                  return (
                    <td key={names[i]} class="number">
                      {estimateText(difference.mean, difference.halfWidth95)}
                      {against !== null && <span class="samples">{against}</span>}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p class="result-note">{say.tableNote}</p>
    </section>
  );
}

function RunHead({ first, names }: OfRuns & { readonly first: string }) {
  return (
    <thead>
      <tr>
        <th scope="col">{first}</th>
        {names.map((name) => (
          <th key={name} scope="col">
            {name}
          </th>
        ))}
      </tr>
    </thead>
  );
}
