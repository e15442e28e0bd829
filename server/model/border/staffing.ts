import type { Facility } from '../port.ts';
import { type StepFunction, stepFunction } from '../step-function.ts';
import type { LocalCalendar } from './calendar.ts';
import { hoursOn } from './demand.ts';

/** Booths are staffed by the kind of truck that they are for; joint processing is staffed as FAST is. */
export type BoothKind = 'standard' | 'fast';

/** A mean of 2.5 open booths is two and three in turn, each for this long. */
const TURN_MIN = 20;

/**
 * Open booths over a run, of `booths` of a kind: all while the facility is open, or the part that its staffing says.
 * A part of a booth opens that part of the turns, evenly and without chance, so that every hour has its mean
 * capacity; one booth at least stays open where any is. After the calendar's end there is none.
 */
export function boothsOpen(
  { facility, calendar }: { readonly facility: Facility; readonly calendar: LocalCalendar },
  kind: BoothKind,
  booths: number,
): StepFunction {
  const parts = facility.staffing?.[kind];
  const steps: Array<readonly [atMin: number, booths: number]> = [];
  let owed = 0;
  for (const [slot, fromMin] of calendar.startsMin.entries()) {
    const hour = calendar.localHour[slot]!;
    const hours = hoursOn(facility, calendar.weekday[slot]!);
    if (hours === null || hour < hours[0] || hour >= hours[1] || booths === 0) steps.push([fromMin, 0]);
    else if (parts === undefined) steps.push([fromMin, booths]);
    else {
      const toMin = calendar.startsMin[slot + 1] ?? calendar.endMin;
      for (let atMin = fromMin; atMin < toMin; atMin += TURN_MIN) {
        owed += booths * parts[hour]!;
        const open = parts[hour]! > 0 ? Math.max(1, Math.round(owed)) : 0;
        owed = Math.max(-0.5, owed - open);
        steps.push([atMin, open]);
      }
    }
  }
  return stepFunction([...steps, [calendar.endMin, 0]]);
}
