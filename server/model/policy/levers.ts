import type { Figure, Grade, LocalName } from '../port.ts';

/** The three kinds of preclearance, whose exposure to the law differs (domain model, finding 2). */
export const PROGRAMMES = ['preInspection', 'ucp', 'aphis'] as const;
export type Programme = (typeof PROGRAMMES)[number];

/** Every number by which a reading of the law acts; units and ranges are in data/policy.json. */
export const LEVER_IDS = [
  'postsAllowedShare',
  'freezeMonths',
  'tourMonths',
  'weaponsPermitDays',
  'validDays',
  'decisionDays',
  'filedEarlyDays',
  'sreRepresentatives',
  'srePresentProbability',
  'postsPerRepresentative',
  'reportMin',
  'contactsPerShift',
  'contactsPerReport',
  'monthlyReportHours',
  'withdrawalPerYear',
  'refusalShare',
  'requestsPerOfficerYear',
  'suspensionsPerYear',
  'suspensionDays',
  'informationChill',
  'informationShared',
  'reportAbroadMin',
  'ucpKeptShare',
  'supplyStopShare',
  'supplyStopDays',
] as const;
export type LeverId = (typeof LEVER_IDS)[number];

/** A value for every lever, each in its unit. */
export type LeverValues = Readonly<Record<LeverId, number>>;

/** One lever: `value` is what it is under the law as softened in January 2021, `range` what a policy may set. */
export interface LeverDefinition extends Figure {
  readonly symbol: string;
  readonly name: LocalName;
  /** Key into `clauses` of the same file. */
  readonly clause: string;
  /** Programmes on which it can act where they are covered. */
  readonly programmes: readonly Programme[];
  /** Value before the law. */
  readonly neutral: number;
  /** Direction of a stricter law; null where none is stricter at every moment. */
  readonly restricts: 'up' | 'down' | null;
  /** Whether it counts things, which come whole. */
  readonly whole: boolean;
}

export type LeverDefinitions = Readonly<Record<LeverId, LeverDefinition>>;

/** What a clause of the law demands, and where that was read. */
export interface Clause {
  readonly article: string;
  readonly says: LocalName;
  readonly grade: Grade;
  readonly source: string;
  readonly note?: string;
}

export const MECHANISM_IDS = [
  'postsAllowed',
  'accreditationFreeze',
  'weaponsPermits',
  'priorAuthorisation',
  'sreAttendance',
  'contactReports',
  'monthlyReports',
  'agencyWithdrawal',
  'officerRefusal',
  'withdrawalRequests',
  'suspension',
  'informationChill',
  'contactsAbroad',
  'jointPostsKept',
  'supplyStop',
] as const;
export type MechanismId = (typeof MECHANISM_IDS)[number];

/** Levers that only act together, such as validity, decision time and early filing of an authorisation. */
export interface Mechanism {
  readonly name: LocalName;
  readonly levers: readonly LeverId[];
}

/** One value for each lever. */
export function mapLevers<T>(value: (id: LeverId) => T): Readonly<Record<LeverId, T>> {
  const values = {} as Record<LeverId, T>;
  for (const id of LEVER_IDS) values[id] = value(id);
  return values;
}

/** Whether the lever stands stricter than at `against`. */
export function isStricter({ restricts }: LeverDefinition, value: number, against: number): boolean {
  return restricts === 'up' ? value > against : restricts === 'down' && value < against;
}
