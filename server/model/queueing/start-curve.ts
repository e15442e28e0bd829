import { nextChangeAfter, type StepFunction, valueAt } from '../step-function.ts';

/**
 * How fast a station that always has trucks waiting starts serving them. Between `timesMin[i]` and the next
 * time it starts `ratePerMin[i]` trucks a minute, and at `timesMin[i]` itself `atOnce[i]` trucks, one for each
 * lane that opens. After a closing the starts pause for the mean time that the closing lanes take to finish.
 */
export interface StartCurve {
  readonly timesMin: readonly number[];
  readonly ratePerMin: readonly number[];
  readonly atOnce: readonly number[];
}

/** The start curve from 0 to `endMin`; the last rate holds for ever after. */
export function startCurve(servers: StepFunction, servicePerHour: StepFunction, endMin: number): StartCurve {
  const curve = { timesMin: [] as number[], ratePerMin: [] as number[], atOnce: [] as number[] };
  let lanes = valueAt(servers, 0);
  let closing = 0;
  let pausedUntil = 0;
  for (let t = 0; t <= endMin; ) {
    const now = valueAt(servers, t);
    const service = valueAt(servicePerHour, t) / 60;
    let opened = 0;
    if (now < lanes) {
      closing = lanes - now;
      pausedUntil = t + finishingMin(closing, now, service);
    } else if (now > lanes) {
      // A lane that reopens before it has finished its truck starts no other.
      opened = pausedUntil > t ? Math.max(now - lanes - closing, 0) : now - lanes;
      pausedUntil = t;
    }
    lanes = now;
    const next = Math.min(nextChangeAfter(servers, t), nextChangeAfter(servicePerHour, t));
    const resume = Math.min(Math.max(pausedUntil, t), next);
    if (resume > t) append(curve, t, 0, opened);
    if (resume < next) append(curve, resume, now * service, resume > t ? 0 : opened);
    t = next;
  }
  return curve;
}

/** Mean time until `closing` of `closing + open` lanes at work have finished: the next services to end. */
function finishingMin(closing: number, open: number, servicePerMin: number): number {
  let time = 0;
  for (let j = 1; j <= closing; j++) time += 1 / ((open + j) * servicePerMin);
  return time;
}

function append(
  curve: { timesMin: number[]; ratePerMin: number[]; atOnce: number[] },
  timeMin: number,
  rate: number,
  atOnce: number,
): void {
  if (atOnce === 0 && curve.ratePerMin.at(-1) === rate) return;
  curve.timesMin.push(timeMin);
  curve.ratePerMin.push(rate);
  curve.atOnce.push(atOnce);
}
