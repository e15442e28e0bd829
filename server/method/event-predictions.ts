import type { Catalogue } from '../catalogue.ts';
import type { Backtest, EventPrediction, EventTarget, FacilityName } from '../contract/method.ts';
import type { EventFile, Target } from '../model/events/event.ts';
import type { BacktestFile, StoredEvent } from './backtest-file.ts';
import { NAIVE_MEANS, restrictionSentence, TARGET_METRICS } from './event-words.ts';

/** What the words of a backtest are taken from, beside its results. */
export interface BacktestWords {
  readonly catalogue: Catalogue;
  /** The events of the results, in their order. */
  readonly events: readonly EventFile[];
  readonly calibratedOn: readonly string[];
  /** Whether the results are of the model, figures and events as they are now. */
  readonly isCurrent: boolean;
}

/** Results of events as a reader wants them: what happened, what was observed and predicted, and from which source. */
export function backtestOf(file: BacktestFile, words: BacktestWords): Backtest {
  const { modelVersion, parametersHash, date, replications, seed } = file;
  const events = file.events.map((stored, i) => predictionOf(stored, words.events[i]!, words));
  return {
    modelVersion,
    parametersHash,
    date,
    isCurrent: words.isCurrent,
    replications,
    seed,
    covered: events.reduce((sum, { covered }) => sum + covered, 0),
    total: events.reduce((sum, { targets }) => sum + targets.length, 0),
    events,
  };
}

function predictionOf(stored: StoredEvent, event: EventFile, words: BacktestWords): EventPrediction {
  const { catalogue, calibratedOn } = words;
  const { id, title, period, facilities, restrictions, sources } = event;
  const levers = catalogue.policy.levers;
  return {
    id,
    title,
    period,
    facilities: facilities.map((facility) => nameOf(facility, catalogue)),
    happened: restrictions.map((one) =>
      restrictionSentence(one, catalogue.facilityById.get(one.facility)!, levers),
    ),
    isCalibration: calibratedOn.includes(id),
    score: stored.score,
    verdict: stored.verdict,
    covered: stored.targets.filter(({ covered }) => covered).length,
    targets: event.targets.map((target, t) => targetOf(target, stored.targets[t]!, catalogue)),
    naive: stored.naive.map(({ model, score, beaten, predicted }) => ({
      model,
      means: NAIVE_MEANS[model],
      score,
      isBeaten: beaten,
      predicted,
    })),
    sources,
  };
}

function targetOf(
  target: Target,
  { predicted, interval80, covered, score }: StoredEvent['targets'][number],
  catalogue: Catalogue,
): EventTarget {
  const { id, metric, from, to, days, hours, commodity, observed, grade, by, source } = target;
  const { label, unit } = TARGET_METRICS[metric];
  return {
    id,
    class: target.class,
    metric,
    label,
    unit,
    facility: nameOf(target.facility, catalogue),
    from,
    to,
    days,
    hours,
    commodity: commodity === null ? null : catalogue.commodityById.get(commodity)!.name.en,
    observed,
    grade,
    by,
    source,
    predicted,
    interval80,
    isCovered: covered,
    score,
  };
}

function nameOf(id: string, { facilityById }: Catalogue): FacilityName {
  return { id, name: id === 'all' ? 'All crossings of the event' : facilityById.get(id)!.name.en };
}
