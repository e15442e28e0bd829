import type Database from 'better-sqlite3';
import type { CountMapping } from '../model/port.ts';

/** Months are `YYYY-MM`, port codes four digits as text. */
interface MonthlyTotal {
  readonly month: string;
  readonly trucks: number;
}

export interface MonthlyCounts {
  /** Trucks of a facility by month, oldest first: the rows that its `counts` entry names, times its share. */
  facilityMonths(counts: CountMapping): MonthlyTotal[];
  /** One stored count; a port as a whole has no crossing. */
  get(key: { portCode: string; crossing?: string; measure: string; month: string }): number | null;
  /** Sum of one measure over the ports of a border in a year; `null` where nothing is stored. */
  annualTotal(measure: string, border: string, year: number): number | null;
  /** Number of stored counts. */
  size(): number;
}

/** Reads the monthly counts that imports have stored. */
export function createMonthlyCounts(db: Database.Database): MonthlyCounts {
  const months = db.prepare<[string, string, number, number], { month: number; trucks: number }>(`
    SELECT month_yyyymm AS month, sum(counted) AS trucks
    FROM series JOIN monthly_count USING (series_id)
    WHERE port_code = ? AND measure = 'Trucks' AND crossing IN (SELECT value FROM json_each(?))
      AND month_yyyymm BETWEEN ? AND ? AND in_time(month_yyyymm)
    GROUP BY month_yyyymm ORDER BY month_yyyymm`);
  const one = db
    .prepare<[string, string, string, number], number>(`
      SELECT counted FROM series JOIN monthly_count USING (series_id)
      WHERE port_code = ? AND crossing = ? AND measure = ? AND month_yyyymm = ?`)
    .pluck();
  const annual = db
    .prepare<[string, string, number], number | null>(`
      SELECT sum(counted) FROM port JOIN series USING (port_code) JOIN monthly_count USING (series_id)
      WHERE measure = ? AND crossing = '' AND border = ? AND month_yyyymm / 100 = ? AND in_time(month_yyyymm)`)
    .pluck();
  const size = db.prepare<[], number>('SELECT count(*) FROM monthly_count').pluck();

  const read = (counts: CountMapping, crossings: readonly string[], from: number, to: number) =>
    months.all(counts.portCode, JSON.stringify(crossings), from, to).map(({ month, trucks }) => ({
      month: monthText(month),
      trucks: Math.round(trucks * counts.share),
    }));

  return {
    facilityMonths: (counts) => {
      const from = monthNumber(counts.from);
      const to = counts.to === null ? LAST_MONTH : monthNumber(counts.to);
      const mapped = read(counts, counts.file === 'bts-by-port' ? [''] : counts.crossings, from, to);
      return counts.continuedBy === null ? mapped : [...mapped, ...read(counts, [''], to + 1, LAST_MONTH)];
    },
    get: ({ portCode, crossing = '', measure, month }) =>
      one.get(portCode, crossing, measure, monthNumber(month)) ?? null,
    annualTotal: (measure, border, year) => annual.get(measure, border, year) ?? null,
    size: () => size.get()!,
  };
}

const LAST_MONTH = 999_912;

/** `2024-01` as 202401. */
function monthNumber(month: string): number {
  return Number(month.slice(0, 4)) * 100 + Number(month.slice(5, 7));
}

function monthText(month: number): string {
  return `${String(Math.floor(month / 100)).padStart(4, '0')}-${String(month % 100).padStart(2, '0')}`;
}
