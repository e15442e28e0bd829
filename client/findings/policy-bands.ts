import type { WhatIfRequest } from '../../server/contract/api.ts';
import type { PolicyLever, PolicyPreset } from '../../server/contract/policies.ts';
import { percent } from '../format/number.ts';
import { dayName, dayStartMs } from '../format/time.ts';
import { type LocalName, named } from '../i18n/language.ts';
import { pageWords } from '../i18n/page.ts';
import { policyWords as say } from '../i18n/policy.ts';
import { scenarioWords } from '../i18n/scenario.ts';

/** What a policy has in force over some days, with the articles of the law on which that rests. */
export interface PolicyBand {
  /** From when to when, ms since the epoch, within the window. */
  readonly fromMs: number;
  readonly toMs: number;
  /** `60 % withdrawn (art. 71, art. 68)`. */
  readonly name: string;
  /** The same with its days and what the articles say. */
  readonly sentence: string;
}

interface Catalogue {
  readonly preset: (id: string) => PolicyPreset | undefined;
  readonly lever: (id: string) => PolicyLever | undefined;
}

interface Span {
  readonly from: string;
  readonly to: string | null;
  readonly label: LocalName;
  readonly levers: Readonly<Record<string, number>>;
}

/** The intervals of a request's policy that restrict anything within a window, on the clock of a zone; in the order in which they begin. */
export function policyBands(
  { policy }: Pick<WhatIfRequest, 'policy'>,
  { fromMs, toMs, zone }: { readonly fromMs: number; readonly toMs: number; readonly zone: string },
  catalogue: Catalogue,
): PolicyBand[] {
  const acting = spansOf(policy, catalogue).filter(({ levers }) =>
    Object.entries(levers).some(([id, value]) => catalogue.lever(id)?.beforeLaw !== value),
  );
  // One interval for each programme is how a share is written; to a reader it is one.
  const alike = Map.groupBy(acting, ({ from, to, label }) => `${from} ${to} ${label.en}`);
  return [...alike.values()]
    .map((spans) => bandOf(spans, zone, catalogue))
    .filter((band) => band.fromMs < toMs && band.toMs > fromMs)
    .map((band) => ({ ...band, fromMs: Math.max(fromMs, band.fromMs), toMs: Math.min(toMs, band.toMs) }))
    .toSorted((a, b) => a.fromMs - b.fromMs);
}

function spansOf(policy: WhatIfRequest['policy'], { preset }: Catalogue): readonly Span[] {
  if (policy === undefined) return [];
  if (typeof policy !== 'string') return (policy as { readonly intervals: readonly Span[] }).intervals;
  return (preset(policy)?.parts ?? []).map(({ from, to, label, sets }) => ({
    from,
    to,
    label,
    levers: Object.fromEntries(sets.map(({ lever, value }) => [lever, value])),
  }));
}

function bandOf(spans: readonly Span[], zone: string, { lever }: Catalogue): PolicyBand {
  const { from, to, label } = spans[0]!;
  const levers = Object.assign({}, ...spans.map((span) => span.levers)) as Span['levers'];
  const changed = Object.entries(levers).flatMap(([id, value]) => {
    const known = lever(id);
    return known === undefined || known.beforeLaw === value ? [] : [known.clause];
  });
  const clauses = [...new Map(changed.map((clause) => [named(clause.says), clause])).values()];
  const what = sharesWords(levers) ?? named(label);
  const articles = [...new Set(clauses.map(({ article }) => article))].join(', ');
  const days =
    to === null
      ? from < LONG_AGO
        ? scenarioWords.timeline.sinceEver
        : say.inForceFrom(dayName(from))
      : from < LONG_AGO
        ? scenarioWords.timeline.until(dayName(to))
        : say.inForceUntil(dayName(from), dayName(to));
  const laws = clauses.map(({ article, says }) => `${article}: ${named(says)}`).join('; ');
  return {
    fromMs: dayStartMs(from, zone),
    toMs: to === null ? Number.POSITIVE_INFINITY : dayStartMs(to, zone),
    name: `${what} (${articles})`,
    sentence: `${what}, ${days}. ${laws}.`,
  };
}

/** What has no first day begins before any that is measured. */
const LONG_AGO = '2000-01-01';

/** A plain share that is withdrawn of both programmes, in words; null of anything else. */
function sharesWords(levers: Span['levers']): string | null {
  const { postsAllowedShare, ucpKeptShare, ...others } = levers;
  if (Object.keys(others).length > 0 || ucpKeptShare === undefined || postsAllowedShare !== ucpKeptShare)
    return null;
  return pageWords.charts.withdrawn(percent(Number((1 - ucpKeptShare).toFixed(4))));
}
