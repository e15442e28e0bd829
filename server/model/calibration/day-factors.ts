import { hoursOn } from '../border/demand.ts';
import type { DayOfWeekFactors, Facility, PortsFile } from '../port.ts';
import { meanOverDays, waitsOfDays } from './day-model.ts';
import { fitDay } from './fit-day.ts';
import type { SpreadFit } from './fit-spread.ts';
import { type DaySample, daySample, hourSamples } from './hour-sample.ts';
import { leastSquares } from './least-squares.ts';
import type { PostedWait } from './posted-wait.ts';

/** How far a weekday's demand may be from the mean, and a weekend's from what is assumed (log scale). */
const DAY_LOG_ERROR = 0.05;
const WEEKEND_LOG_ERROR = 0.7;
/** What the weekdays say of lanes is not for a weekend to change. */
const GIVEN = 0.001;

/** Demand by day of the week over mid-week: of weekdays by their own waits, of Saturday and Sunday by a fit of each. */
export function factorsOf(
  {
    ports,
    facility,
  }: { readonly facility: Facility; readonly ports: Pick<PortsFile, 'arrivalProfiles' | 'dayOfWeek'> },
  waits: readonly PostedWait[],
  sample: DaySample,
  fit: SpreadFit,
): Array<number | null> {
  const { parameters } = fit;
  const hours = sample.standard.map((_, i) => sample.firstHour + i);
  const weekdays = [1, 2, 3, 4, 5].map((weekday) => {
    const ofDay = waits.filter((wait) => wait.weekday === weekday && wait.laneKind === 'standard');
    const posted = hourSamples(ofDay, hours);
    const [log] = leastSquares(
      ([logFactor]) => {
        const trucks = parameters.trucks * Math.exp(logFactor!);
        const days = waitsOfDays({ ...parameters, trucks }, sample.lanes, fit.spread.dayCv);
        const modelled = meanOverDays(days, 'standard');
        return [
          ...posted.flatMap((hour, i) =>
            hour === null || Number.isNaN(modelled[i]!)
              ? []
              : [(modelled[i]! - hour.meanMin) / hour.errorMin],
          ),
          logFactor! / DAY_LOG_ERROR,
        ];
      },
      [0],
    ).parameters;
    return Math.exp(log!);
  });
  const midweek = (weekdays[1]! + weekdays[2]! + weekdays[3]!) / 3;
  const weekend = [6, 7].map((weekday, i) => {
    const dayOf =
      hoursOn(facility, weekday) === null
        ? null
        : daySample(waits.filter((wait) => wait.weekday === weekday));
    if (dayOf === null) return null;
    const assumed = stated(ports.dayOfWeek)[5 + i]!;
    const { trucks } = fitDay(
      dayOf,
      {
        trucks: { value: assumed * parameters.trucks, logError: WEEKEND_LOG_ERROR },
        perLaneHour: { value: parameters.perLaneHour, logError: GIVEN },
        fastShare: { value: parameters.fastShare, logError: GIVEN },
        hourWeights: ports.arrivalProfiles[facility.arrivalProfile].hourWeights,
        fastSpeedUp: parameters.fastSpeedUp,
      },
      fit.spread.dayCv,
    ).parameters;
    return trucks / (parameters.trucks * midweek);
  });
  return [...weekdays.map((factor) => factor / midweek), ...weekend];
}

/** The factors as data/ports.json states them, Monday first. */
export function stated({ monday, tuesday, wednesday, thursday, friday, saturday, sunday }: DayOfWeekFactors) {
  return [monday, tuesday, wednesday, thursday, friday, saturday, sunday].map(({ value }) => value);
}
