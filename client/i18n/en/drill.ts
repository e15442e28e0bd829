/** The Live place: all crossings as small charts, and one crossing looked into. */
export const en = {
  heading: (name: string) => `${name}, looked into`,
  stepsLabel: 'In steps of',
  loading: 'Loading what was stored.',
  nothing: 'Nothing is stored of these hours yet.',
  charts: {
    steps: { '5min': '5 minutes', hour: 'hour', day: 'day' },
    wait: (each: string) => `median of each ${each}, band of eight trucks in ten (P10 to P90)`,
    queue: (each: string) =>
      `waiting for primary inspection, time-weighted mean of each ${each}; kilometres as if in one file`,
    lifeUsed: (each: string) =>
      `mean share of marketable life used by produce loads released in each ${each}`,
    valueLost: (each: string) => `produce value lost at the border in each ${each}`,
    flow: {
      title: 'Arrivals against capacity',
      subtitle: (each: string) =>
        `trucks that joined the queue in each ${each}, as a rate per hour; thin: what the open lanes could have taken`,
      axis: 'Flow, trucks per hour',
      capacity: 'capacity',
    },
    lanes: {
      title: 'Open lanes',
      subtitle: (each: string, lanes: string) => `time-weighted mean of each ${each}; there are ${lanes}`,
      axis: 'Open lanes',
      unit: 'lanes',
    },
    kinds: { standard: 'standard', fast: 'FAST', joint: 'joint' },
    open: (open: string, all: string, kind: string) => `${open} of ${all} ${kind}`,
  },
  now: {
    lanes: (baseline: string, restricted: string) =>
      `Now open: baseline ${baseline}; restricted ${restricted}.`,
    queue: (world: string, trucks: string, km: string, low: string, high: string) =>
      `${world}: ${trucks} now, about ${km} in one file (${low} to ${high})`,
    spacing: (metres: string, low: string, high: string) =>
      `A truck takes ${metres} of road with the gap before it, ${low} to ${high}: a guess on the length of a truck with a 53-foot trailer`,
    source: 'source of the length',
  },
  stages: {
    title: 'Trucks by part of the crossing',
    subtitle: (each: string) => `time-weighted mean of each ${each}, one part on top of the other`,
    axis: 'Trucks',
    parts: {
      preInspection: 'Pre-inspection',
      mexicanExport: 'Mexican export',
      approach: 'Approach',
      primary: 'Primary booths',
      secondary: 'Secondary',
      exit: 'Exit',
    },
    summary: (time: string, baseline: string, restricted: string) =>
      `At ${time}: baseline ${baseline}; restricted ${restricted}.`,
    none: 'no trucks',
  },
  events: {
    heading: 'Events',
    intro:
      'Of the days that the charts show and the 30 after; shaded in the charts. Simulated trucks know of none of them.',
    none: 'No holiday, disruption or step of the law falls on these days.',
    kinds: { holiday: 'holiday', disruption: 'disruption', law: 'law' },
    countries: { US: 'United States', MX: 'Mexico' },
    both: 'both countries',
    lasting: (from: string, to: string) => `${from} to ${to}`,
    source: 'Source',
    withdrawn: (share: string, since: string) =>
      `Restricted world (hypothetical): ${share} of preclearance withdrawn since ${since}.`,
    withdrawnAtFirst: (share: string) =>
      `Restricted world (hypothetical): ${share} of preclearance withdrawn at the beginning of the charts.`,
    more: 'What is hypothetical',
  },
  heat: {
    heading: 'When waits are long',
    hoursIntro: (weeks: string, zone: string) =>
      `Waits by weekday and hour of the local clock (${zone}), ${weeks}. A cell leads to its newest day.`,
    daysIntro: (zone: string) =>
      `Waits by local day (${zone}), of the days that are over. A day leads to its hours.`,
    stored: (hours: number) => `${hours} hours stored`,
    by: 'Cells',
    bys: { hours: 'hours of the week', days: 'days' },
    show: 'Shown',
    shows: {
      difference: 'difference',
      baseline: 'baseline',
      restricted: 'restricted',
      posted: 'posted by CBP',
    },
    measure: 'Measure',
    measures: { mean: 'mean', p90: 'P90' },
    weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    week: 'Week of',
    weekday: 'Weekday',
    hour: 'Hour',
    day: 'Day',
    when: (weekday: string, from: string, to: string) => `${weekday} ${from} to ${to}`,
    cell: (when: string, baseline: string, restricted: string, difference: string) =>
      `${when}: baseline ${baseline}, restricted (hypothetical) ${restricted}, difference ${difference}`,
    postedCell: (when: string, wait: string, readings: number) =>
      `${when}: ${wait}, mean of ${readings} readings as posted`,
    postedNone: (when: string) => `${when}: no reading posted`,
    empty: (when: string) => `${when}: nothing stored`,
    help: 'Arrow keys go from cell to cell, Enter shows the day.',
    legend: 'Colours',
    range: (from: string, to: string) => `${from} to ${to}`,
    shorter: 'shorter under the restriction',
    longest: (when: string, value: string) => `Most: ${value}, ${when}.`,
    allEmpty: 'Nothing is stored of these cells yet.',
    same: 'The worlds are alike in every cell.',
    readings: 'Readings',
    posted: 'Posted, mean',
    difference: 'Difference',
  },
  measures: {
    heading: 'Measures of the wait',
    intro:
      'As the Federal Highway Administration names them, over all trucks that reached a booth; percentiles are within 1 %.',
    of: { hour: 'Last hour', day: 'Last day', month: 'Last month' },
    spans: (name: string, length: string) => `${name} (${length})`,
    over: 'Over',
    world: 'World',
    columns: {
      trucks: 'Trucks',
      mean: 'Mean',
      p50: 'Median (P50)',
      p90: 'P90',
      p95: 'P95',
      buffer: 'Buffer index',
    },
    bufferWhy:
      'Buffer index: (P95 − mean) ÷ mean, the share of the mean wait to be allowed on top of it to be in time 19 times in 20. A dash: no truck reached a booth, or nobody waited.',
    nothing: 'Nothing is stored of this crossing yet.',
  },
  multiples: {
    heading: 'All crossings, last 24 hours',
    headingThen: (stamp: string) => `All crossings, 24 hours up to ${stamp}`,
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
