import type { Preview, PreviewWorld } from '../../server/contract/preview.ts';
import { OWN_POLICIES } from '../../server/contract/written-interval.ts';
import { percent, smallPercent, withUnit } from '../format/number.ts';
import { clockHour } from '../format/time.ts';
import { named } from '../i18n/language.ts';
import { policyWords } from '../i18n/policy.ts';
import { previewWords as say } from '../i18n/preview.ts';

export interface PreviewPlace {
  readonly name: string;
  readonly preclearedShare: number;
}

/** The preview in one or two sentences; what the page would print as equal is said to be a tie. */
export function previewFinding(preview: Preview, place: PreviewPlace): string {
  const { baseline, restricted, withdrawnShare } = preview;
  if (baseline.peak === null || restricted.peak === null) return say.closed(place.name);
  const level = say.day(place.name) + peakOf(baseline) + say.fullStop;
  if (withdrawnShare !== null && place.preclearedShare === 0)
    return say.nothingPrecleared(place.name) + level;
  if (withdrawnShare === 0) return say.nothingWithdrawn + level;
  const { lead, subject } = restrictionIn(preview);
  if (printed(baseline) === printed(restricted)) {
    return say.tie(subject, place.name) + peakOf(baseline) + say.bothWorlds + say.fullStop;
  }
  return (
    lead +
    say.day(place.name) +
    peakOf(restricted) +
    say.against(minutes(baseline.peak.meanWaitMin), clockHour(baseline.peak.hour)) +
    say.mean(minutes(restricted.day.meanWaitMin), minutes(baseline.day.meanWaitMin)) +
    say.fullStop +
    longWaits(restricted, baseline)
  );
}

/** The restriction as a sentence begins with it, and as the subject of one. */
function restrictionIn({ withdrawnShare, policy }: Preview) {
  if (policy !== null) {
    const isOwn = Object.values(OWN_POLICIES).some(({ id }) => id === policy.id);
    const name = isOwn ? named(policy.name) : policyWords.preset(named(policy.name), policy.id);
    return { lead: say.under(name), subject: name };
  }
  const share = percent(withdrawnShare!);
  return { lead: say.lead(share), subject: say.withdrawing(share) };
}

function peakOf({ peak }: PreviewWorld): string {
  return peak === null ? '' : say.peaks(minutes(peak.meanWaitMin), clockHour(peak.hour));
}

function printed(world: PreviewWorld): string {
  return `${peakOf(world)} ${minutes(world.day.meanWaitMin)} ${longShare(world)}`;
}

function longWaits(restricted: PreviewWorld, baseline: PreviewWorld): string {
  const worst = Math.max(restricted.day.over60Share ?? 0, baseline.day.over60Share ?? 0);
  return worst < WORTH_SAYING ? '' : say.overAnHour(longShare(restricted), longShare(baseline));
}

const WORTH_SAYING = 0.001;

function longShare({ day }: PreviewWorld): string {
  return smallPercent(100 * (day.over60Share ?? 0));
}

/** What the chart does not show: the wait of those that come before lanes open, and the day without chance. */
export function previewNotes({ baseline, restricted }: Preview): string {
  const early = restricted.hours.find(({ lanesOpen, meanWaitMin }) => !lanesOpen && meanWaitMin !== null);
  const before =
    early === undefined
      ? ''
      : say.before(clockHour(early.hour)) + pair((world) => world.hours[early.hour]!.meanWaitMin);
  return before + say.fluid + pair(({ fluid }) => fluid?.meanWaitMin ?? null);

  function pair(of: (world: PreviewWorld) => number | null): string {
    return say.pair(minutes(of(restricted)), minutes(of(baseline)));
  }
}

function minutes(value: number | null): string {
  return withUnit(value, 'min');
}
