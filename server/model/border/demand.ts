import type { DayOfWeekFactors, Facility, OpeningHours } from '../port.ts';
import type { ServiceDefaults } from '../service-defaults.ts';
import { weekdaysInMonth } from './calendar.ts';

/** Opening hours of a weekday, 1 Monday … 7 Sunday. */
export function hoursOn(facility: Facility, weekday: number): OpeningHours {
  const { hours } = facility;
  return (weekday === 7 ? hours.sunday : weekday === 6 ? hours.saturday : hours.weekday).value;
}

/**
 * Trucks of a day by weekday, Monday first, so that a month of such days adds up to the month's count. Days on
 * which the facility is closed have none; its own factors go before those given.
 */
export function trucksByWeekday(
  facility: Facility,
  monthTrucks: number,
  month: string,
  factors: DayOfWeekFactors,
): number[] {
  const days = weekdaysInMonth(month);
  const weights = dayWeights(facility, factors);
  const total = days.reduce((sum, count, i) => sum + count * weights[i]!, 0);
  return weights.map((weight) => (total > 0 ? (monthTrucks * weight) / total : 0));
}

/**
 * Shares of a day's trucks by local hour, 0 to 23, summing to 1: the facility's arrival profile cut to the hours
 * in which trucks can queue, in each of which some come; all 0 on a closed day.
 */
export function hourShares(
  hourWeights: readonly number[],
  open: OpeningHours,
  { earlyQueueHours, leastHourWeight }: Pick<ServiceDefaults, 'earlyQueueHours' | 'leastHourWeight'>,
): number[] {
  if (open === null) return hourWeights.map(() => 0);
  const [opens, closes] = open;
  const first = Math.max(0, opens - earlyQueueHours.value);
  const last = closes >= 24 ? 23 : closes - 1;
  const cut = hourWeights.map((weight, hour) =>
    hour >= first && hour <= last ? Math.max(weight, leastHourWeight.value) : 0,
  );
  const sum = cut.reduce((total, weight) => total + weight, 0);
  return cut.map((weight) => weight / sum);
}

function dayWeights(facility: Facility, factors: DayOfWeekFactors): number[] {
  const { monday, tuesday, wednesday, thursday, friday, saturday, sunday } = facility.dayOfWeek ?? factors;
  return [monday, tuesday, wednesday, thursday, friday, saturday, sunday].map(({ value }, i) =>
    hoursOn(facility, i + 1) === null ? 0 : value,
  );
}
