import type { FacilityRun } from '../border/border-network.ts';
import type { FacilityPolicy } from '../border/facility-policy.ts';
import type { PortsFile } from '../port.ts';
import { fluidBacklog } from '../queueing/fluid.ts';
import { leavesOut, solveTransient, type TransientResult } from '../queueing/transient.ts';
import { summariseTransient, type TransientSummary } from '../queueing/transient-summary.ts';
import { integralOf, valueAt } from '../step-function.ts';
import { type PrimaryQueue, primaryQueue } from './preview-queue.ts';

const DAY_MIN = 1440;
const LONG_WAIT_MIN = 60;

/** Time step of a preview, minutes. */
export const PREVIEW_STEP_MIN = 2;

/** What a preview does not cover; the simulation does. */
export const PREVIEW_LEAVES_OUT: readonly string[] = [
  ...leavesOut,
  'trips that dispatchers hold back or try again later',
  'time in the Mexican export compound and at a pre-inspection post',
];

/** What a preview of a reading of the law does not cover besides. */
export const POLICY_PREVIEW_LEAVES_OUT: readonly string[] = [
  'the chance of which days are authorised, attended or suspended: their effect is averaged',
];

/** Expected waits for primary inspection of one world, of trucks that join in an hour or a day; null without trucks. */
export interface PreviewWorld {
  /** Local hours 0 to 23 of the day. */
  readonly hours: ReadonlyArray<PreviewWait & { readonly hour: number; readonly lanesOpen: boolean }>;
  readonly day: PreviewWait;
  /** The hour with the longest expected wait of those in which lanes are open all the time. */
  readonly peak: { readonly hour: number; readonly meanWaitMin: number } | null;
  /** The same day without chance and without trucks that turn away; null without trucks. */
  readonly fluid: { readonly meanWaitMin: number; readonly peakQueueTrucks: number } | null;
}

interface PreviewWait {
  readonly trucks: number;
  /** Time until the lanes open, for those that come before, included. */
  readonly meanWaitMin: number | null;
  /** Share that waits more than an hour. */
  readonly over60Share: number | null;
}

/**
 * The waits of one world on the run's local day, after a day like it, solved exactly as M(t)/M/c(t) with patience:
 * milliseconds, against seconds for a simulation. The run's calendar holds the 24 hours of that day.
 */
export function previewWorld(
  run: FacilityRun,
  ports: Pick<PortsFile, 'arrivalProfiles' | 'dayOfWeek' | 'service'>,
  policy: FacilityPolicy,
): PreviewWorld {
  const queue = primaryQueue(run, ports, policy);
  if (queue === null) return CLOSED;
  const { result, fromMin } = solve(queue);
  const summary = (startMin: number, endMin: number) =>
    waitOf(summariseTransient(result, fromMin + startMin, fromMin + endMin));
  const hours = HOURS.map((hour) => {
    const startMin = 60 * ((hour - queue.firstHour + 24) % 24);
    return { hour, lanesOpen: openAllHour(queue, startMin), ...summary(startMin, startMin + 60) };
  });
  return { hours, day: summary(0, DAY_MIN), peak: peakOf(hours), fluid: fluidOf(queue) };
}

/** Where trucks are left over from the day before, that day is solved as well. */
function solve(queue: PrimaryQueue): { readonly result: TransientResult; readonly fromMin: number } {
  const days = (count: number) =>
    solveTransient({
      horizonMin: count * DAY_MIN,
      stepMin: PREVIEW_STEP_MIN,
      arrivalRatePerHour: queue.arrivalRatePerHour,
      servers: queue.booths,
      serviceRatePerHour: queue.serviceRatePerHour,
      meanPatienceMin: queue.meanPatienceMin,
      waitThresholdsMin: [LONG_WAIT_MIN],
    });
  const alone = days(1);
  const leftOver = alone.meanInSystem.at(-1)! > NEGLIGIBLE_TRUCKS;
  return leftOver ? { result: days(2), fromMin: DAY_MIN } : { result: alone, fromMin: 0 };
}

const NEGLIGIBLE_TRUCKS = 0.01;
const HOURS = Array.from({ length: 24 }, (_, hour) => hour);
const NO_WAIT: PreviewWait = { trucks: 0, meanWaitMin: null, over60Share: null };
const CLOSED: PreviewWorld = {
  hours: HOURS.map((hour) => ({ hour, lanesOpen: false, ...NO_WAIT })),
  day: NO_WAIT,
  peak: null,
  fluid: null,
};

function openAllHour({ booths }: PrimaryQueue, startMin: number): boolean {
  for (let minute = 0; minute < 60; minute += 1) if (valueAt(booths, startMin + minute) === 0) return false;
  return true;
}

function waitOf({ arrivals, meanVirtualWaitMin, probabilityWaitExceeds }: TransientSummary): PreviewWait {
  return { trucks: arrivals, meanWaitMin: meanVirtualWaitMin, over60Share: probabilityWaitExceeds[0]! };
}

function peakOf(hours: PreviewWorld['hours']): PreviewWorld['peak'] {
  let peak: PreviewWorld['peak'] = null;
  for (const { hour, lanesOpen, meanWaitMin } of hours)
    if (lanesOpen && meanWaitMin !== null && meanWaitMin > (peak?.meanWaitMin ?? -1))
      peak = { hour, meanWaitMin };
  return peak;
}

function fluidOf({ arrivalRatePerHour, booths, serviceRatePerHour }: PrimaryQueue): PreviewWorld['fluid'] {
  const capacityPerHour = { ...booths, values: booths.values.map((open) => open * serviceRatePerHour) };
  const oneDay = { horizonMin: DAY_MIN, arrivalRatePerHour, capacityPerHour };
  const initialBacklog = fluidBacklog(oneDay).backlog.at(-1)!;
  const { truckMinutes, maxBacklog } = fluidBacklog({ ...oneDay, initialBacklog });
  const trucks = integralOf(arrivalRatePerHour, 0, DAY_MIN) / 60;
  return { meanWaitMin: truckMinutes / trucks, peakQueueTrucks: maxBacklog };
}
