import { type MoneyMeasure, type MoneyPart, type MoneyRow, moneyRow } from '../findings/money-parts.ts';
import { fixedNumber, NOTHING } from '../format/number.ts';
import { pageWords } from '../i18n/page.ts';
import { runWords } from '../i18n/run.ts';
import { ScenarioTag } from './scenario-tag.tsx';

const say = runWords.money;

interface MoneyTableProps {
  readonly name: string;
  /** What the parts are. */
  readonly of: string;
  readonly parts: readonly MoneyPart[];
  readonly total: MoneyPart;
  readonly measure: MoneyMeasure;
  readonly label: string;
}

/** The parts of a cost in both worlds and their total, all to the same decimals so that they add up to the eye. */
export function MoneyTable({ name, of, parts, total, measure, label }: MoneyTableProps) {
  const rows = parts.map((part) => moneyRow(part, total, measure));
  const last = moneyRow(total, total, measure);
  const digits = digitsFor([...rows, last]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
    <section class="table-scroll" aria-label={name} tabIndex={0}>
      <table class="money-table">
        <caption class="preset-part">
          {name}, {say.units[measure]}
        </caption>
        <thead>
          <tr>
            <th scope="col">{of}</th>
            <th scope="col" class="number">
              {pageWords.world.baseline}
            </th>
            <th scope="col" class="number restricted">
              {pageWords.world.restricted} <ScenarioTag label={label} />
            </th>
            <th scope="col" class="number">
              {say.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.key} row={row} digits={digits} />
          ))}
        </tbody>
        <tfoot>
          <Row row={last} digits={digits} />
        </tfoot>
      </table>
    </section>
  );
}

function Row({ row, digits }: { readonly row: MoneyRow; readonly digits: number }) {
  const text = (value: number | null, isDifference = false) =>
    value === null ? NOTHING : fixedNumber(value, digits, isDifference);
  return (
    <tr>
      <th scope="row">{row.name}</th>
      <td class="number">{text(row.baseline)}</td>
      <td class="number restricted">{text(row.restricted)}</td>
      <td class="number">{text(row.difference, true)}</td>
    </tr>
  );
}

/** No decimals where the largest figure has four digits before the point, else one or two. */
function digitsFor(rows: readonly MoneyRow[]): number {
  const largest = Math.max(
    ...rows.flatMap(({ baseline, restricted }) => [baseline ?? 0, restricted ?? 0]).map(Math.abs),
  );
  if (largest >= 1000) return 0;
  return largest >= 100 ? 1 : 2;
}
