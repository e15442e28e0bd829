import { RandomStream } from '../simulation/random-stream.ts';
import { authorisedDays } from './authorisation.ts';
import type { InForce } from './in-force.ts';
import { suspendedDays } from './suspension.ts';

/** What luck decides about one facility on one day; numbers are uniform on (0, 1). */
export interface DayLuck {
  readonly preInspection: Running;
  readonly ucp: Running;
  /** Decides how many representatives of SRE come. */
  readonly attendance: number;
  /** For each post, decide whether its officer is still there and has not been asked to leave. */
  readonly stays: readonly number[];
  readonly unasked: readonly number[];
  /** Decides when the agency withdraws. */
  readonly withdrawal: number;
}

/** Whether a programme may run on a day. */
export interface Running {
  readonly authorised: boolean;
  readonly suspended: boolean;
}

/** Uniform numbers of one replication that befall all facilities at once. */
export interface BorderUniforms {
  readonly withdrawal: number;
  readonly suspension: readonly number[];
  readonly suspensionBefore: number;
}

/** Uniform numbers of one replication for one facility, those of the whole border among them. */
export interface PolicyUniforms extends BorderUniforms {
  readonly authorisation: readonly number[];
  readonly attendance: readonly number[];
  readonly stays: readonly number[];
  readonly unasked: readonly number[];
}

interface Sample {
  readonly seed: number;
  readonly replication: number;
}

/** Draws when the agency withdraws and agreements are suspended, from the streams `policy/border/<lever>`. */
export function borderUniforms(days: number, sample: Sample): BorderUniforms {
  return {
    withdrawal: draw(1, 'border/agencyWithdrawal', sample)[0]!,
    suspension: draw(days, 'border/suspension', sample),
    suspensionBefore: draw(1, 'border/suspensionBefore', sample)[0]!,
  };
}

/** Draws the luck of a facility over some days from the streams `policy/<facility>/<lever>`, whatever the levers. */
export function policyUniforms(
  { id, posts }: { readonly id: string; readonly posts: number },
  days: number,
  sample: Sample,
  border: BorderUniforms = borderUniforms(days, sample),
): PolicyUniforms {
  return {
    ...border,
    authorisation: draw(days, `${id}/authorisation`, sample),
    attendance: draw(posts > 0 ? days : 0, `${id}/sreAttendance`, sample),
    stays: draw(posts, `${id}/officerStock`, sample),
    unasked: draw(posts, `${id}/withdrawalRequests`, sample),
  };
}

function draw(count: number, name: string, { seed, replication }: Sample): number[] {
  if (count === 0) return [];
  const stream = new RandomStream(seed, `policy/${name}`, replication);
  return Array.from({ length: count }, () => stream.uniform());
}

/** The luck of each day, given what is in force on it. */
export function dailyLuck(uniforms: PolicyUniforms, inForce: readonly InForce[]): DayLuck[] {
  const preInspection = running(uniforms, inForce, 'preInspection');
  const ucp = running(uniforms, inForce, 'ucp');
  return inForce.map((_, day) => ({
    preInspection: preInspection[day]!,
    ucp: ucp[day]!,
    attendance: uniforms.attendance[day] ?? 0,
    stays: uniforms.stays,
    unasked: uniforms.unasked,
    withdrawal: uniforms.withdrawal,
  }));
}

/** One authorisation serves both programmes where both need it, and so does one suspension. */
function running(
  uniforms: PolicyUniforms,
  inForce: readonly InForce[],
  programme: 'preInspection' | 'ucp',
): Running[] {
  const levers = inForce.map((day) => day[programme]);
  const authorised = authorisedDays(
    uniforms.authorisation,
    levers.map(({ values }) => values),
  );
  const suspended = suspendedDays(
    uniforms.suspension,
    uniforms.suspensionBefore,
    levers.map(({ values, days }) => ({ ...values, inForceDays: days.suspensionsPerYear })),
  );
  return levers.map((_, day) => ({ authorised: authorised[day]!, suspended: suspended[day]! }));
}
