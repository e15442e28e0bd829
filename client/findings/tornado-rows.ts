import type { TornadoResult } from '../../server/contract/studies.ts';
import type { IntervalRow } from '../charts/interval-chart.ts';
import { estimateText, inUnit, NOTHING, withUnit } from '../format/number.ts';
import { inShownUnit, unitScale } from '../format/unit.ts';
import { sensitivityWords as say } from '../i18n/sensitivity.ts';

type Bar = TornadoResult['bars'][number];

/** As many bars as a chart shows. */
export const MOST_BARS = 12;

/** The widest bars of a tornado for a chart, in the unit that is shown: from the lower to the higher end. */
export function tornadoRows(
  { bars, asStated, unit }: TornadoResult,
  titleOf: (path: string) => string,
): IntervalRow[] {
  const shown = (value: number | null) => (value === null ? null : inShownUnit(value, unit));
  return bars.slice(0, MOST_BARS).map(({ path, atP10, atP90 }) => {
    const [a, b] = [shown(atP10.mean), shown(atP90.mean)];
    const isWhole = a !== null && b !== null;
    return {
      label: titleOf(path),
      marks: [
        {
          name: say.bar,
          tone: 'ink',
          value: shown(asStated.mean),
          low: isWhole ? Math.min(a, b) : null,
          high: isWhole ? Math.max(a, b) : null,
        },
      ],
    };
  });
}

/** A bar of a tornado as cells of text, after its title. */
export function tornadoCells(
  { p10, p90, atP10, atP90, swing, verdict, turns, isTiedWithAbove }: Bar,
  unit: string,
): string[] {
  const { factor } = unitScale(unit);
  const by = (value: number | null) => (value === null ? null : value * factor);
  return [
    `${significant(p10)} – ${significant(p90)}`,
    inUnit(atP10.mean, unit),
    inUnit(atP90.mean, unit),
    estimateText(by(swing.mean), by(swing.halfWidth95)),
    [turns ? say.turns : say.verdicts[verdict]!, ...(isTiedWithAbove ? [say.tied] : [])].join('; '),
  ];
}

/** What moves a metric most, in one sentence. */
export function tornadoFinding(
  { bars, asStated, unit }: TornadoResult,
  metric: string,
  titleOf: (path: string) => string,
): string {
  const [widest] = bars;
  if (widest === undefined) return say.nothing;
  const [from, to, stated] = [widest.atP10, widest.atP90, asStated].map(({ mean }) => withUnit(mean, unit));
  return say.finding(titleOf(widest.path), metric, from!, to!, stated!);
}

function significant(value: number): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(3))) : NOTHING;
}
