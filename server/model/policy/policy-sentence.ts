import type { LeverId, Programme } from './levers.ts';
import { isHypothetical, type Policy, type PolicyFile, type PolicyInterval } from './policy.ts';

const PROGRAMME_NAMES: Readonly<Record<Programme, string>> = {
  preInspection: 'pre-inspection in Mexico',
  ucp: 'Unified Cargo Processing',
  aphis: 'certification for export',
};

/** What a policy sets, in one plain sentence: each lever that it moves from where it stood before the law. */
export function policySentence(policy: Policy, file: Pick<PolicyFile, 'levers' | 'clauses'>): string {
  if (policy.intervals.length === 0) return 'Sets nothing: everything is as before the law.';
  const said = policy.intervals.map((interval) => intervalClause(interval, file)).join('; and ');
  return isHypothetical(policy) ? `Hypothetical: ${said}.` : `${said[0]!.toUpperCase()}${said.slice(1)}.`;
}

function intervalClause(
  { from, to, facilities, programmes, levers: set }: PolicyInterval,
  { levers, clauses }: Pick<PolicyFile, 'levers' | 'clauses'>,
): string {
  const until = to === null ? ' on' : ` until ${to}`;
  const places = facilities === 'all' ? '' : ` at ${facilities.join(', ')}`;
  const head = `from ${from}${until}, for ${programmes.map((one) => PROGRAMME_NAMES[one]).join(' and ')}${places}`;
  const moved = (Object.keys(set) as LeverId[]).filter((id) => set[id] !== levers[id].neutral);
  if (moved.length === 0) return `${head}, nothing is other than before the law`;
  const phrases = moved.map((id) => {
    const { name, unit, neutral, clause } = levers[id];
    const before = isShare(unit) ? leverText(neutral, unit) : neutral;
    return `${lowerFirst(name.en)} ${leverText(set[id]!, unit)} instead of ${before} (${clauses[clause]!.article})`;
  });
  return `${head}: ${phrases.join(', ')}`;
}

/** A lever's value with its unit as one says it: `70 %` of a share, `1 day`, `0.1 per year`. */
export function leverText(value: number, unit: string): string {
  if (isShare(unit)) return `${Number((100 * value).toFixed(1))} %`;
  if (unit === 'ratio') return String(value);
  return `${value} ${value === 1 ? unit.replace(/^(\w+)s\b/, '$1') : unit}`;
}

function isShare(unit: string): boolean {
  return /^(share|probability)\b/.test(unit);
}

/** `SRE` and the like keep their capitals. */
function lowerFirst(text: string): string {
  return /^[A-Z][a-z]/.test(text) ? text[0]!.toLowerCase() + text.slice(1) : text;
}
