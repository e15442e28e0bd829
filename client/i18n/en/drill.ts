/** The Live place: all crossings as small charts, and one crossing looked into. */
export const en = {
  heading: (name: string) => `${name}, looked into`,
  multiples: {
    heading: 'All crossings, last 24 hours',
    intro: (step: string) =>
      `Median wait by the hour, all on one scale with a line every ${step}; each leads to its crossing.`,
    order: 'Sorted by',
    orders: { added: 'added wait', west: 'west to east' },
    waiting: 'Waiting for the first hour.',
    lastHour: 'last hour',
    change: (difference: string) => `${difference} over 24 h`,
    label: (name: string, baseline: string, restricted: string, change: string) =>
      `${name}: median wait of the last hour ${baseline} in the baseline, ${restricted} restricted (hypothetical); ${change}`,
    none: 'nothing to compare',
    summary: (longer: number, all: number, worst: string, added: string) =>
      `At ${longer} of ${all} crossings the median wait of an hour was longer on average under the restriction, most at ${worst}: ${added}.`,
    alike: (all: number) =>
      `At none of the ${all} crossings was the median wait of an hour longer under the restriction.`,
    facility: 'Crossing',
    columns: {
      lastBaseline: 'Last hour, baseline',
      lastRestricted: 'Last hour, restricted (hypothetical)',
      peakBaseline: 'Longest hour, baseline',
      peakRestricted: 'Longest hour, restricted (hypothetical)',
      added: 'Added, mean of the hours',
    },
    csvTime: 'hour from',
    csvBaseline: 'median wait, baseline, min',
    csvRestricted: 'median wait, restricted (hypothetical), min',
  },
} as const;
