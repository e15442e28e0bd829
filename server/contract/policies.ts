import type { Clause, LeverId, Programme } from '../model/policy/levers.ts';
import type { Grade, LocalName, Source } from '../model/port.ts';

/** What `GET /api/v1/policies` answers: everything that data/policy.json says, its sources in place of their keys. */
export interface PolicyCatalogue {
  /** S0 to S4, and the law as it came into force. */
  readonly presets: readonly PolicyPreset[];
  readonly levers: readonly PolicyLever[];
  /** Oldest first. */
  readonly lawEvents: ReadonlyArray<{
    readonly date: string;
    readonly what: LocalName;
    readonly grade: Grade;
    readonly source: Source;
  }>;
}

export interface PolicyPreset {
  readonly id: string;
  readonly name: LocalName;
  /** Whether any part of it is stricter than the law as softened in January 2021. */
  readonly hypothetical: boolean;
  /** What it sets, in one sentence generated from its levers. */
  readonly sentence: string;
  /** Its intervals; none where everything is as before the law. */
  readonly parts: readonly PolicyPart[];
}

/** What is set for some programmes over some days. */
export interface PolicyPart {
  /** First day in force, and first day no longer in force (`null` while it goes on). */
  readonly from: string;
  readonly to: string | null;
  readonly programmes: readonly Programme[];
  readonly label: LocalName;
  readonly hypothetical: boolean;
  readonly source: Source;
  readonly sets: readonly LeverSetting[];
}

export interface LeverSetting {
  readonly lever: LeverId;
  /** In the lever's unit. */
  readonly value: number;
  /** The value with its unit, such as `1 day` or `70 %`, and that before the law. */
  readonly text: string;
  readonly beforeLawText: string;
  /** Whether it differs from that before the law. */
  readonly isChange: boolean;
}

export interface PolicyLever {
  readonly id: LeverId;
  readonly symbol: string;
  readonly name: LocalName;
  readonly clause: Pick<Clause, 'article' | 'says' | 'grade'> & { readonly source: Source };
  readonly programmes: readonly Programme[];
  readonly unit: string;
  readonly beforeLaw: number;
  /** Under the law as softened in January 2021. */
  readonly softened: number;
  /** What a policy may set. */
  readonly range: readonly [number, number];
  readonly grade: Grade;
  readonly source: Source;
}
