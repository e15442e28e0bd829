import type { Impact, Verdict } from '../metrics/impact.ts';
import type { MetricKey } from './facility-metrics.ts';

export interface FindingInput {
  readonly facilityName: string;
  /** What is done to preclearance, such as `withdrawing 60 % of preclearance`. */
  readonly scenario: string;
  readonly impactOf: (key: MetricKey) => Impact;
}

/** One sentence that says what a what-if found, by the tail first; a tie is said as a tie. */
export function findingSentence({ facilityName, scenario, impactOf }: FindingInput): string {
  const lead = `${scenario[0]!.toUpperCase()}${scenario.slice(1)} at ${facilityName}`;
  const wait = impactOf('p90WaitMin');
  const value = impactOf('valueLostUsdPerDay');
  return `${lead} ${waitClause(wait)}, and ${valueClause(value)}.`;
}

function waitClause({ difference, baseline, scenario, verdict }: Impact): string {
  if (isTie(verdict)) return `has no effect on the P90 wait that can be told apart from none`;
  if (verdict === 'no data') return 'gives no wait to compare, because no truck crossed';
  return `${verb(verdict)} the P90 wait by ${range(difference, 'min')}, from ${level(baseline, difference)} to ${level(scenario, difference)} min`;
}

function valueClause({ difference, verdict }: Impact): string {
  if (isTie(verdict)) return 'the produce value lost cannot be told apart';
  if (verdict === 'no data') return 'no produce load crossed';
  return `${verb(verdict)} the produce value lost by ${range(difference, 'USD a day')}`;
}

function isTie(verdict: Verdict): boolean {
  return verdict === 'cannot be told apart';
}

function verb(verdict: Verdict): string {
  return verdict === 'higher' ? 'raises' : 'lowers';
}

/** The size of a difference with its 95 % interval, at the precision that the interval allows. */
function range({ mean, halfWidth95 }: Impact['difference'], unit: string): string {
  const size = Math.abs(mean!);
  const decimals = decimalsFor(halfWidth95!);
  const low = Math.max(0, size - halfWidth95!);
  return `${round(size, decimals)} ${unit} (95 % interval ${round(low, decimals)} to ${round(size + halfWidth95!, decimals)})`;
}

function level({ mean }: Impact['baseline'], { halfWidth95 }: Impact['difference']): string {
  return round(mean!, decimalsFor(halfWidth95!));
}

function decimalsFor(halfWidth: number): number {
  return halfWidth >= 1 || halfWidth === 0 ? 0 : Math.min(2, Math.ceil(-Math.log10(halfWidth)));
}

function round(value: number, decimals: number): string {
  const [whole, fraction] = value.toFixed(decimals).split('.');
  const grouped = whole!.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
