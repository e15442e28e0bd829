/** The generated sentences of the page: the finding and the line below each chart. */
export const en = {
  waiting: (place: string) => `Waiting for the first reading from ${place}.`,
  noFacility: 'Choose a facility to begin.',
  justChanged: (share: string, place: string) =>
    `${share} of preclearance has just been withdrawn at ${place}: the first figures follow within five simulated minutes.`,
  nothingPrecleared: (place: string) =>
    `No truck at ${place} is precleared, so withdrawing preclearance changes nothing here.`,
  nothingWithdrawn: (place: string) =>
    `Nothing is withdrawn, so both worlds at ${place} are the same; move the lever to see what changes.`,
  meanWas: (wait: string, span: string) => ` Trucks waited ${wait} on average in ${span}.`,
  lead: (share: string, place: string) => `With ${share} of preclearance withdrawn at ${place}, `,
  tie: 'there is no difference so far',
  waitLonger: (by: string) => `trucks waited ${by} longer`,
  waitShorter: (by: string) => `trucks waited ${by} less`,
  waitSame: 'trucks waited just as long',
  waitUnknown: 'no wait can be compared, as no truck reached a booth in both worlds',
  against: (restricted: string, baseline: string) => ` (${restricted} against ${baseline} on average)`,
  queueMore: (by: string) => `the queue held ${by} more trucks`,
  queueFewer: (by: string) => `the queue held ${by} fewer trucks`,
  queueSame: 'the queue was just as long',
  valueMore: (by: string) => `produce lost ${by} more of its value`,
  valueLess: (by: string) => `produce lost ${by} less of its value`,
  valueSame: 'produce lost the same value',
  over: (span: string) => ` over ${span}`,
  wholeDay: 'the last 24 simulated hours',
  sinceChange: (span: string) => `the ${span} simulated since the change`,
  soFar: (span: string) => `the ${span} simulated so far`,
  closedNow: ' No lane is open at the moment.',
  and: ' and ',
  comma: ', ',
  fullStop: '.',
  lastHour: 'the last hour',
  fiveMinutes: 'the five minutes up to then',
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  range: (span: string, restricted: string, baseline: string) =>
    ` In ${span} eight trucks in ten waited ${restricted}, against ${baseline} in the baseline.`,
  rangeSame: (span: string, both: string) => ` In ${span} eight trucks in ten waited ${both} in both worlds.`,
  caveat:
    'One simulated course of events with the same trucks in both worlds, not an average; a what-if run gives intervals.',
  level: (baseline: string, restricted: string, at: string) =>
    `At ${at}: baseline ${baseline}, restricted ${restricted}.`,
  peaks: (restricted: string, restrictedAt: string, baseline: string, baselineAt: string) =>
    ` Highest: restricted ${restricted} at ${restrictedAt}, baseline ${baseline} at ${baselineAt}.`,
  peakBoth: (peak: string, at: string) => ` Highest: ${peak} at ${at} in both worlds.`,
  sinceTime: (at: string) => `since ${at}`,
  overAll: 'over these hours',
  above: (by: string, span: string) => ` Restricted is ${by} above baseline on average ${span}.`,
  below: (by: string, span: string) => ` Restricted is ${by} below baseline on average ${span}.`,
  equal: (span: string) => ` Both worlds are alike at every point ${span}.`,
  equalOnAverage: (span: string) => ` The two worlds are alike on average ${span}.`,
  nothing: 'Nothing to measure yet.',
} as const;
