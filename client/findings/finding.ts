import type { WaitPercentiles } from '../../server/contract/live.ts';
import { BUCKET_MIN, HISTORY_BUCKETS } from '../../server/contract/live-scale.ts';
import { inUnit, percent, readableNumber, usd, withUnit } from '../format/number.ts';
import { spanWords } from '../format/time.ts';
import { findingsWords as say } from '../i18n/findings.ts';
import type { LiveHistory } from '../state/live-history.ts';
import { compareWorlds, difference, type Pair, type WorldsCompared } from './compare-worlds.ts';

/** Plain text, or a figure that the page sets in bold. */
export type Fragment = string | { readonly figure: string };

export interface FindingInput {
  readonly placeName: string;
  readonly preclearedShare: number | null;
  readonly history: Pick<LiveHistory, 'points' | 'zone' | 'lever' | 'clock' | 'now' | 'lastHour'> | null;
  /** Whether it is of a moment that has passed, whose waits are those of the five minutes up to it. */
  readonly isThen?: boolean;
}

const DAY_MIN = HISTORY_BUCKETS * BUCKET_MIN;

/**
 * The sentence that leads the page. It compares the worlds over the last 24 simulated hours, or over the time
 * since the lever last moved where that is shorter: hours under another share would say nothing about this one.
 */
export function finding(input: FindingInput): readonly Fragment[] {
  const { history, isThen = false } = input;
  return [...leading(input), history === null || input.preclearedShare === 0 ? '' : range(history, isThen)];
}

/** The leading sentence alone, to call the page by. */
export function findingTitle(input: FindingInput): string {
  return plainText(leading(input)).replace(/\.$/, '');
}

function leading({ placeName, preclearedShare, history, isThen = false }: FindingInput): readonly Fragment[] {
  if (history === null) return [say.waiting(placeName)];
  if (preclearedShare === 0) return [say.nothingPrecleared(placeName)];
  const { points, zone, lever, clock, now } = history;
  const isClosed = !isThen && now.baseline.openLanes + now.restricted.openLanes === 0;
  const closed = isClosed ? say.closedNow : '';
  const share = percent(lever.withdrawnShare);
  const dayAgoMs = clock.nowMs - (DAY_MIN + BUCKET_MIN) * 60_000;
  const compared = compareWorlds(points, Math.max(lever.sinceMs, dayAgoMs), zone);
  if (compared.spanMin === 0) {
    return [points.length === 0 ? say.waiting(placeName) : say.justChanged(share, placeName)];
  }
  const span = windowWords(compared.spanMin, points[0]!.atMs < lever.sinceMs);
  if (isTie(compared)) {
    if (lever.withdrawnShare > 0) {
      return [say.lead(share, placeName), { figure: say.tie }, say.over(span), say.fullStop, closed];
    }
    const wait = compared.meanWaitMin.baseline;
    return [say.nothingWithdrawn(placeName), wait === null ? '' : say.meanWas(minutes(wait), span), closed];
  }
  return [
    say.lead(share, placeName),
    ...waitClause(compared),
    say.comma,
    queueClause(compared),
    say.and,
    valueClause(compared),
    say.over(span),
    say.fullStop,
    closed,
  ];
}

export function plainText(fragments: readonly Fragment[]): string {
  return fragments.map((part) => (typeof part === 'string' ? part : part.figure)).join('');
}

/** Between what eight trucks in ten waited last, in both worlds; empty where none reached a booth. */
function range(
  { lastHour: { baseline, restricted } }: Pick<LiveHistory, 'lastHour'>,
  isThen: boolean,
): string {
  const [here, there] = [spanOf(restricted), spanOf(baseline)];
  if (here === null || there === null) return '';
  const span = isThen ? say.fiveMinutes : say.lastHour;
  return here === there ? say.rangeSame(span, here) : say.range(span, here, there);
}

function spanOf({ p10WaitMin, p90WaitMin }: WaitPercentiles): string | null {
  if (p10WaitMin === null || p90WaitMin === null) return null;
  return say.fromTo(inUnit(p10WaitMin, 'min'), minutes(p90WaitMin));
}

function windowWords(spanMin: number, leverMoved: boolean): string {
  if (spanMin >= DAY_MIN) return say.wholeDay;
  return leverMoved ? say.sinceChange(spanWords(spanMin)) : say.soFar(spanWords(spanMin));
}

/** A tie is what the page would print as equal, not only what is equal to the last bit. */
function isTie(compared: WorldsCompared): boolean {
  const queue = difference(compared.queueTrucks) ?? 0;
  const value = difference(compared.valueLostUsd) ?? 0;
  return isSameWait(compared.meanWaitMin) && isNothing(queue) && Math.abs(value) < 0.005;
}

function isSameWait({ baseline, restricted }: Pair): boolean {
  return baseline === null || restricted === null || minutes(baseline) === minutes(restricted);
}

function minutes(value: number | null): string {
  return withUnit(value, 'min');
}

function isNothing(value: number): boolean {
  return Math.abs(value) < 0.05;
}

function waitClause({ meanWaitMin }: WorldsCompared): Fragment[] {
  const longer = difference(meanWaitMin);
  if (longer === null) return [say.waitUnknown];
  if (isSameWait(meanWaitMin)) return [{ figure: say.waitSame }];
  const by = minutes(Math.abs(longer));
  const figure = longer > 0 ? say.waitLonger(by) : say.waitShorter(by);
  return [{ figure }, say.against(minutes(meanWaitMin.restricted), minutes(meanWaitMin.baseline))];
}

function queueClause({ queueTrucks }: WorldsCompared): Fragment {
  const more = difference(queueTrucks) ?? 0;
  if (isNothing(more)) return { figure: say.queueSame };
  const by = readableNumber(Math.abs(more));
  return { figure: more > 0 ? say.queueMore(by) : say.queueFewer(by) };
}

function valueClause({ valueLostUsd }: WorldsCompared): Fragment {
  const more = difference(valueLostUsd) ?? 0;
  if (Math.abs(more) < 0.005) return { figure: say.valueSame };
  const by = usd(Math.abs(more));
  return { figure: more > 0 ? say.valueMore(by) : say.valueLess(by) };
}
