/** What policy leaves of one preclearance programme at one facility. */
export interface ProgrammeState {
  /** Share 0..1 of its posts that work and of its trucks that it still takes; the others cross as ordinary ones. */
  readonly openShare: number;
  /** Minutes of its inspection over those before the restriction, ≥ 1: time lost to reports and attendance. */
  readonly serviceFactor: number;
}

/** What policy leaves of preclearance at one facility over one stretch of time; everything neutral before the law. */
export interface FacilityPolicy {
  /** CBP's pre-inspection on Mexican soil. */
  readonly preInspection: ProgrammeState;
  /** Unified Cargo Processing: Mexican officers beside CBP, mostly on US soil. */
  readonly ucp: ProgrammeState;
  /** Primary booths added on the US side by officers who return from Mexico. */
  readonly addedBooths: number;
  /** Share sent to secondary over that before the restriction, ≥ 1: less is known of each truck. */
  readonly examFactor: number;
  /** Share 0..1 of its loads that is not certified for export, by commodity id (APHIS in packing houses). */
  readonly supplyStopped: Readonly<Record<string, number>>;
}

/** What holds from one minute of a run until the next segment, in the order of the run's facilities. */
export interface PolicySegment {
  readonly fromMin: number;
  readonly policies: readonly FacilityPolicy[];
}

const WHOLE: ProgrammeState = { openShare: 1, serviceFactor: 1 };

/** Preclearance as before the law. */
export const PRE_LAW: FacilityPolicy = {
  preInspection: WHOLE,
  ucp: WHOLE,
  addedBooths: 0,
  examFactor: 1,
  supplyStopped: {},
};

/** The plainest restriction: this share of both programmes is withdrawn and nothing else changes. */
export function withdrawal(share: number): FacilityPolicy {
  const left: ProgrammeState = { openShare: 1 - share, serviceFactor: 1 };
  return { ...PRE_LAW, preInspection: left, ucp: left };
}
