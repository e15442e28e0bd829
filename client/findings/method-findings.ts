import type {
  Backtest,
  CalibrationFit,
  CheckFamily,
  EventPrediction,
  ModelChecks,
  NaivePrediction,
} from '../../server/contract/method.ts';
import { fixedNumber, percent, withUnit } from '../format/number.ts';
import { methodWords } from '../i18n/method.ts';

/** How the fit of one crossing stands to dates that it has not seen, also where repeating the past does better. */
export function fitFinding(fit: CalibrationFit['facilities'][number]): string {
  const { name, maeMin, biasMin, coverage, repeatMaeMin, readings } = fit;
  const say = methodWords.fit;
  if (maeMin === null || biasMin === null || coverage === null) return say.noScore(name);
  const bias = say.biased[biasMin < 0 ? 'low' : 'high'](withUnit(Math.abs(biasMin), 'min'));
  const own = say.finding(name, withUnit(maeMin, 'min'), bias, percent(coverage), readings);
  if (repeatMaeMin === null) return own;
  const repeating = say.repeating[repeatMaeMin < maeMin ? 'better' : 'worse'];
  return `${own} ${repeating(withUnit(repeatMaeMin, 'min'))}`;
}

/** The plain model that comes nearest to the event. */
export function bestPlain({ naive }: EventPrediction): NaivePrediction | undefined {
  return naive.toSorted((a, b) => b.score - a.score)[0];
}

/** What all disruptions say together. */
export function eventsFinding({ events, covered, total }: Backtest): string {
  const good = events.filter(({ verdict }) => verdict === 'good').length;
  const beaten = events.filter(({ naive }) => naive.every(({ isBeaten }) => isBeaten)).length;
  return methodWords.events.finding(covered, total, good, events.length, beaten);
}

/** Score, targets held and the best plain model of one disruption. */
export function eventFinding(event: EventPrediction): string {
  const { verdict, score, covered, targets } = event;
  const plain = bestPlain(event);
  const own = methodWords.events.one(
    methodWords.events.verdicts[verdict],
    fixedNumber(score, 2),
    covered,
    targets.length,
  );
  return plain ? own + methodWords.events.bestPlain(plain.means, fixedNumber(plain.score, 2)) : own;
}

/** How many comparisons pass, and whether the engine's own intervals are honest. */
export function checksFinding(checks: ModelChecks): string {
  const { passed, failed, families, estimates, outsideInterval95 } = checks;
  const say = methodWords.checks;
  return `${say.finding(passed, passed + failed, families.length)} ${say.outside(outsideInterval95, estimates)}`;
}

/** The comparison of a family that takes up most of its tolerance; one that has none is exact. */
export function tightest({ checks }: CheckFamily): CheckFamily['checks'][number] {
  const use = ({ measured, expected, tolerance }: CheckFamily['checks'][number]) =>
    tolerance > 0 ? Math.abs(measured - expected) / tolerance : 0;
  return checks.reduce((most, one) => (use(one) > use(most) ? one : most));
}
