import type { Figure, Grade, LocalName, Source } from '../port.ts';
import type { Clause, LeverDefinitions, LeverId, Mechanism, MechanismId, Programme } from './levers.ts';

/** A stretch of days in which a reading of the law is in force. */
export interface PolicyInterval {
  /** First day in force, `YYYY-MM-DD`. */
  readonly from: string;
  /** First day no longer in force, null while it goes on. */
  readonly to: string | null;
  readonly facilities: 'all' | readonly string[];
  /** Programmes that it covers; a lever acts on those alone. */
  readonly programmes: readonly Programme[];
  /** Commodities whose certification it covers; only the programme `aphis` knows commodities. */
  readonly commodities: 'all' | readonly string[];
  /** Levers that it sets; the others stay as they are. */
  readonly levers: Readonly<Partial<Record<LeverId, number>>>;
  /** What an uncertain run may vary, where that is narrower than the lever's own range. */
  readonly ranges?: Readonly<Partial<Record<LeverId, readonly [number, number]>>>;
  readonly label: LocalName;
  /** Key into `sources` of the same file. */
  readonly source: string;
  /** True for every reading stricter than the softened law, of which no effect on cargo was ever observed. */
  readonly hypothetical: boolean;
}

/**
 * A timeline of intervals. Where intervals overlap, each lever has the value of the interval that began last among
 * those that set it (of two that began on one day, the later in the list); different levers multiply.
 */
export interface Policy {
  readonly id: string;
  readonly name: LocalName;
  readonly intervals: readonly PolicyInterval[];
}

/** Something that happened to the law. */
export interface LawEvent {
  readonly date: string;
  readonly what: LocalName;
  readonly grade: Grade;
  readonly source: string;
}

/** Figures of the levers that no policy sets. */
export interface PolicyConstants {
  readonly shiftMin: Figure;
  readonly officerHoursPerMonth: Figure;
  readonly officersPerBooth: Figure;
  readonly secondaryShareCap: Figure;
}

/** Everything that data/policy.json says. */
export interface PolicyFile {
  readonly schemaVersion: 1;
  readonly levers: LeverDefinitions;
  readonly mechanisms: Readonly<Record<MechanismId, Mechanism>>;
  readonly constants: PolicyConstants;
  readonly clauses: Readonly<Record<string, Clause>>;
  readonly lawEvents: readonly LawEvent[];
  /** S0 to S4, and `law`: the law as it came into force. */
  readonly presets: readonly Policy[];
  readonly sources: Readonly<Record<string, Source>>;
}

/** Whether any part of a policy is hypothetical, and with it every number that comes of it. */
export function isHypothetical({ intervals }: Policy): boolean {
  return intervals.some(({ hypothetical }) => hypothetical);
}
