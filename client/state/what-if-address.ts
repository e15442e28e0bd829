import type { LeverValuesTyped } from './lever-values.ts';
import { isSpan, type TimelineSpan } from './own-policy.ts';
import { type Assumed, type FieldName, isValid } from './what-if-fields.ts';
import { type AddressFaults, type TypedWhatIf, UNTOUCHED } from './what-if-store.ts';

/** The version of the address in which a what-if is written. */
const ADDRESS_VERSION = '1';

const OWNED = [
  'v',
  'share',
  'policy',
  'levers',
  'timeline',
  'from',
  'days',
  'reps',
  'until',
  'seed',
  'assume',
  'trace',
];
const DAY = /^\d{4}-\d\d-\d\d$/;

/** What an address says of a what-if. */
interface AddressedWhatIf extends AddressFaults {
  readonly typed: TypedWhatIf;
}

/**
 * Reads `?v=1&share=0.6&days=7&reps=30&seed=1`; instead of the share `policy=S2`, `levers=validDays:1` or
 * `timeline=2026-01-05/2026-01-12:0.6`; a lever on one programme is `ucp.validDays:1`. Addresses without a version are those of before there were versions.
 */
export function readWhatIf(search: string): AddressedWhatIf {
  const query = new URLSearchParams(search);
  const version = query.get('v');
  if (version !== null && version !== ADDRESS_VERSION)
    return { typed: UNTOUCHED, unknownVersion: version, leftOut: [] };
  const leftOut: string[] = [];
  const part = <T>(name: string, read: (text: string) => T | null): T | null => {
    const text = query.get(name);
    if (text === null || text === '') return null;
    const value = read(text);
    if (value === null) leftOut.push(name);
    return value;
  };
  const values: Partial<Record<FieldName, string>> = {};
  const field = (name: FieldName, text: string) => {
    const valid = isValid(name, text);
    if (valid) values[name] = text;
    return valid || null;
  };
  const share = part('share', (text) => field('withdrawn', percentText(text)));
  const policyId = part('policy', (text) => text);
  const levers = part('levers', readLevers);
  const timeline = part('timeline', readTimeline);
  part('days', (text) => field('days', text));
  part('reps', (text) => field('replications', text));
  part('seed', (text) => field('seed', text));
  const until = part('until', (text) => {
    const [width = '', most = ''] = text.split('~');
    return (field('halfWidthMin', width) && field('maxReplications', most)) ?? null;
  });
  if (!OWNED.some((name) => name !== 'v' && query.get(name)))
    return { typed: UNTOUCHED, unknownVersion: null, leftOut };
  const typed: TypedWhatIf = {
    ...UNTOUCHED,
    restricting:
      timeline !== null
        ? 'timeline'
        : levers !== null
          ? 'levers'
          : policyId !== null && share === null
            ? 'preset'
            : 'share',
    policyId,
    levers: levers ?? {},
    timeline: timeline ?? [],
    from: part('from', (text) => (DAY.test(text) ? text : null)) ?? '',
    isTraced: query.get('trace') === '1',
    replicating: until === null ? 'fixed' : 'untilPrecise',
    assume: part('assume', readAssumed) ?? {},
    values,
  };
  return { typed, unknownVersion: null, leftOut };
}

/** The query that restores what was set, keeping whatever else the address carries; nothing where nothing was. */
export function writeWhatIf(search: string, typed: TypedWhatIf): string {
  const query = new URLSearchParams(search);
  for (const name of OWNED) query.delete(name);
  const { restricting, values, assume } = typed;
  const parts: Array<readonly [string, string | undefined]> = [
    [
      'share',
      restricting === 'share' && values.withdrawn !== undefined && isValid('withdrawn', values.withdrawn)
        ? String(Number((Number(values.withdrawn) / 100).toFixed(4)))
        : undefined,
    ],
    ['policy', restricting === 'preset' ? (typed.policyId ?? undefined) : undefined],
    ['levers', restricting === 'levers' ? pairs(typed.levers) : undefined],
    [
      'timeline',
      restricting === 'timeline' ? typed.timeline.filter(isSpan).map(spanText).join(',') : undefined,
    ],
    ['from', typed.from],
    ['days', values.days],
    ...(typed.replicating === 'fixed'
      ? ([['reps', values.replications]] as const)
      : ([['until', `${values.halfWidthMin ?? 2}~${values.maxReplications ?? 200}`]] as const)),
    ['seed', values.seed],
    ['trace', typed.isTraced ? '1' : undefined],
    ['assume', Object.entries(assume).map(assumedText).join(',')],
  ];
  const said = parts.filter(([, value]) => value);
  if (said.length > 0) query.set('v', ADDRESS_VERSION);
  for (const [name, value] of said) query.set(name, value!);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Per cent from a share; what is no number stays what it is, to be refused. */
function percentText(share: string): string {
  const pct = Number((Number(share) * 100).toFixed(2));
  return share.trim() === '' || Number.isNaN(pct) ? share : String(pct);
}

function pairs(levers: LeverValuesTyped): string {
  return Object.entries(levers)
    .map(([id, value]) => `${id}:${value}`)
    .join(',');
}

function readLevers(text: string): LeverValuesTyped | null {
  const found = text
    .split(',')
    .map((pair) => /^((?:[A-Za-z]{1,40}\.)?[A-Za-z]{1,40}):(-?[\d.]{1,20})$/.exec(pair));
  if (found.includes(null)) return null;
  return Object.fromEntries(found.map((match) => [match![1]!, Number(match![2])]));
}

function spanText({ from, to, withdrawn }: TimelineSpan): string {
  return `${from}/${to}:${Number((withdrawn / 100).toFixed(4))}`;
}

function readTimeline(text: string): TimelineSpan[] | null {
  const spans = text.split(',').map((span): TimelineSpan | null => {
    const match = /^(\d{4}-\d\d-\d\d)?\/(\d{4}-\d\d-\d\d)?:([\d.]+)$/.exec(span);
    const withdrawn = Number((100 * Number(match?.[3])).toFixed(2));
    if (match === null || !(withdrawn >= 0 && withdrawn <= 100)) return null;
    return { from: match[1] ?? '', to: match[2] ?? '', withdrawn };
  });
  return spans.includes(null) ? null : (spans as TimelineSpan[]);
}

/** A number as it is, a triangle as `3~4~6`, quantiles as `q3~4~6`, the median of which may be left out. */
function assumedText([path, value]: readonly [string, Assumed[string]]): string {
  if (typeof value === 'number') return `${path}:${value}`;
  if ('mode' in value) return `${path}:${value.low}~${value.mode}~${value.high}`;
  return `${path}:q${value.p10}~${value.median ?? ''}~${value.p90}`;
}

function readAssumed(text: string): Assumed | null {
  const entries = text.split(',').map((pair) => {
    const at = pair.lastIndexOf(':');
    const value = readValue(pair.slice(at + 1));
    return at < 1 || value === null ? null : ([pair.slice(0, at), value] as const);
  });
  return entries.includes(null) ? null : Object.fromEntries(entries as Array<[string, Assumed[string]]>);
}

function readValue(text: string): Assumed[string] | null {
  const isQuantiles = text.startsWith('q');
  const numbers = text.slice(isQuantiles ? 1 : 0).split('~');
  const [low, mid, high] = numbers.map((one) => (one === '' ? Number.NaN : Number(one)));
  if (numbers.length === 1) return Number.isFinite(low) ? low! : null;
  if (numbers.length !== 3 || !Number.isFinite(low) || !Number.isFinite(high)) return null;
  if (isQuantiles) return { p10: low!, p90: high!, ...(Number.isFinite(mid) ? { median: mid! } : {}) };
  return Number.isFinite(mid) ? { low: low!, mode: mid!, high: high! } : null;
}
