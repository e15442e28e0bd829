import { DateTime } from 'luxon';
import type { HoursOfDay, LocalTime, Restriction, TargetMetric } from '../model/events/event.ts';
import type { NaiveModel } from '../model/events/naive-models.ts';
import type { LeverId } from '../model/policy/levers.ts';
import type { PolicyFile } from '../model/policy/policy.ts';
import { leverText } from '../model/policy/policy-sentence.ts';
import type { Facility } from '../model/port.ts';

/** What each metric of an event is called, what it is measured in, and how it is taken. */
export const TARGET_METRICS: Readonly<
  Record<TargetMetric, { readonly label: string; readonly unit: string; readonly definition: string }>
> = {
  meanDailyTrucks: {
    label: 'Trucks a day',
    unit: 'trucks a day',
    definition: 'Trucks that crossed in the days asked about, over their number.',
  },
  totalTrucks: {
    label: 'Trucks in all',
    unit: 'trucks',
    definition: 'Trucks that crossed in the days asked about.',
  },
  monthlyTrucks: {
    label: 'Trucks of the month',
    unit: 'trucks a month',
    definition: 'Trucks that crossed in the calendar month; days beyond the run are taken as normal ones.',
  },
  netMonthlyChangePct: {
    label: 'Trucks of the month against normal',
    unit: '% of a normal month',
    definition:
      'Trucks of the calendar month over those of a normal one, less 100 %; observed values are net of what crossings without the disruption did.',
  },
  facilityShare: {
    label: 'Share of the trucks of all crossings of the event',
    unit: 'share',
    definition: 'Trucks that crossed here over those that crossed at all crossings simulated together.',
  },
  maxWaitMin: {
    label: 'Longest wait of an hour',
    unit: 'min',
    definition: 'The longest of the hourly mean waits, from the end of the queue to the primary booth.',
  },
  meanWaitMin: {
    label: 'Mean wait',
    unit: 'min',
    definition:
      'Mean wait of the trucks of the hours asked about, with what is posted on normal days beyond it.',
  },
  notCrossed: {
    label: 'Trucks that did not cross',
    unit: 'trucks',
    definition: 'Trucks of normal days less those that crossed.',
  },
  queueTrucks: {
    label: 'Longest queue',
    unit: 'trucks',
    definition: 'The most trucks that stood in line at an hour.',
  },
  retainedShare: {
    label: 'Standing queue over the shortfall',
    unit: 'share',
    definition:
      'The longest queue over all trucks that had not crossed since the event began; the rest never came.',
  },
  recoveryDays: {
    label: 'Days until flow is normal',
    unit: 'days',
    definition: 'Days of 24 hours after the last restriction until a day has 95 % of its normal trucks.',
  },
  catchUpPct: {
    label: 'Trucks against normal',
    unit: '% of normal',
    definition: 'Trucks that crossed in the days asked about over those of normal days, less 100 %.',
  },
};

/** What each plain model assumes. */
export const NAIVE_MEANS: Readonly<Record<NaiveModel, string>> = {
  'no change': 'Every day is a normal one.',
  'no diversion':
    'Every truck waits at its own crossing until it is through, at the pace that the restrictions leave.',
  'full diversion':
    'What that pace leaves over crosses at once at the nearest crossing of the event, whatever its capacity.',
};

/** What a restriction did, where and when, as one sentence in local time. */
export function restrictionSentence(
  restriction: Restriction,
  { name }: Pick<Facility, 'name'>,
  levers: PolicyFile['levers'],
): string {
  const { from, to } = restriction;
  return `${name.en}, ${timeText(from)} to ${timeText(to)}: ${measureText(restriction, levers)}.`;
}

/** `2022-04-07T06:00` as `7 Apr 2022 06:00`, a date without its time. */
export function timeText(time: LocalTime): string {
  const at = DateTime.fromISO(time, { zone: 'utc', locale: 'en' });
  return at.toFormat(time.includes('T') ? 'd LLL yyyy HH:mm' : 'd LLL yyyy');
}

function measureText(restriction: Restriction, levers: PolicyFile['levers']): string {
  switch (restriction.kind) {
    case 'closed':
      return 'closed to trucks';
    case 'blockade':
      return 'blocked, so that no truck got through';
    case 'booths': {
      const { open, fastOpen } = restriction;
      return `${counted(open, 'booth')} open${fastOpen === undefined ? '' : `, ${fastOpen} of them for FAST trucks only`}`;
    }
    case 'hours': {
      const days = (['weekday', 'saturday', 'sunday'] as const).flatMap((day) => {
        const hours = restriction[day];
        return hours === undefined ? [] : [`${hoursText(hours)} on ${DAY_NAMES[day]}`];
      });
      return days.join(', ');
    }
    case 'state-inspection': {
      const { share, meanMin } = restriction;
      return `the state inspects ${leverText(share, 'share')} of the trucks that CBP releases, ${meanMin} min each, ${paceText(restriction.pace)}`;
    }
    case 'preclearance': {
      const set = Object.entries(restriction.levers) as Array<[LeverId, number]>;
      return set
        .map(([id, value]) => `${levers[id].name.en} ${leverText(value, levers[id].unit)}`)
        .join(', ');
    }
  }
}

const DAY_NAMES = { weekday: 'weekdays', saturday: 'Saturdays', sunday: 'Sundays' } as const;

function hoursText(hours: HoursOfDay): string {
  return hours === null ? 'closed' : `open from ${hours[0]} to ${hours[1]} h`;
}

type Pace = Extract<Restriction, { readonly kind: 'state-inspection' }>['pace'];

function paceText(pace: Pace): string {
  if ('bays' in pace) return `in ${counted(pace.bays, 'bay')}`;
  if ('capacityPerHour' in pace) return `at most ${pace.capacityPerHour} trucks an hour`;
  return 'in as many bays a booth as were fitted';
}

function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
