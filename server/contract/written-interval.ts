import type { LeverId, Programme } from '../model/policy/levers.ts';
import type { PolicyInterval } from '../model/policy/policy.ts';

/** A dated restriction as someone writes it, in a scenario file or on the page. */
export interface WrittenInterval {
  /** First day in force; without it from the beginning. */
  readonly from?: string | undefined;
  /** First day no longer in force; without it to the end. */
  readonly to?: string | undefined;
  /** Share of preclearance withdrawn, 0 to 1. */
  readonly share?: number | undefined;
  /** Instead of a share: levers of the law. */
  readonly levers?: Readonly<Partial<Record<LeverId, number>>> | undefined;
  readonly facilities?: readonly string[] | undefined;
  readonly programmes?: readonly Programme[] | undefined;
  readonly commodities?: readonly string[] | undefined;
  readonly label?: string | undefined;
  readonly source?: string | undefined;
}

/** Before any day that can be measured. */
export const BEGINNING = '1990-01-01';

/** The intervals of a policy by which a written share or written levers act. */
export function intervalsOf(written: WrittenInterval): PolicyInterval[] {
  const { from = BEGINNING, to = null, share, levers } = written;
  const { facilities = 'all', commodities = 'all', label, source = 'own' } = written;
  const covered = written.programmes ?? ['preInspection', 'ucp'];
  const interval = (
    programmes: PolicyInterval['programmes'],
    set: PolicyInterval['levers'],
    name: string,
  ): PolicyInterval => ({
    from,
    to,
    facilities,
    programmes,
    commodities,
    levers: set,
    label: { en: label ?? name, es: label ?? name },
    source,
    hypothetical: true,
  });
  if (levers !== undefined) return [interval(covered, levers, 'Levers')];
  const kept = 1 - share!;
  const name = `${Math.round(100 * share!)} % withdrawn`;
  return [
    ...(covered.includes('preInspection')
      ? [interval(['preInspection'], { postsAllowedShare: kept }, name)]
      : []),
    ...(covered.includes('ucp') ? [interval(['ucp'], { ucpKeptShare: kept }, name)] : []),
  ];
}

/** Policies that the page makes of what is set there, by how they are known. */
export const OWN_POLICIES = {
  timeline: { id: 'timeline', name: { en: 'Dated timeline', es: 'Restricción por fechas' } },
  levers: { id: 'own-levers', name: { en: 'Levers of the law', es: 'Palancas de la ley' } },
} as const;
