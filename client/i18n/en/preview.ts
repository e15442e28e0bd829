/** The preview of a what-if: expected waits of one working day, solved while the share is moved. */
export const en = {
  title: 'Preview',
  withdrawn: 'Share of preclearance withdrawn',
  chart: 'Expected wait by hour',
  subtitle: (month: string) =>
    `of a truck that joins the queue in that hour of a Wednesday with the demand of ${month}`,
  axis: 'Expected wait, minutes',
  hourAxis: (zone: string) => `Hour of joining, local time (${zone})`,
  hourColumn: (zone: string) => `Hour, ${zone}`,
  over60: 'over an hour',
  waiting: 'The preview appears here in a moment.',
  traced:
    'The preview is of a day of counted demand, so there is none of imported trucks; run the what-if, or choose counted demand.',
  noTrucks: 'no trucks',
  closed: (place: string) => `No truck is due at ${place} on this day, so there is nothing to preview.`,
  nothingPrecleared: (place: string) =>
    `No truck at ${place} is precleared, so withdrawing preclearance changes nothing: `,
  nothingWithdrawn: 'Nothing is withdrawn: ',
  day: (place: string) => `on a typical working day at ${place} the expected wait`,
  peaks: (wait: string, at: string) => ` peaks at ${wait} at ${at}`,
  lead: (share: string) => `With ${share} withdrawn, `,
  under: (policy: string) => `Under ${policy}, `,
  withdrawing: (share: string) => `Withdrawing ${share}`,
  tie: (subject: string, place: string) =>
    `${subject} makes no difference at ${place} that the preview can show: on a typical working day the expected wait`,
  bothWorlds: ' in both worlds',
  against: (wait: string, at: string) => `, against ${wait} at ${at} now`,
  mean: (restricted: string, baseline: string) =>
    `; the mean of the day is ${restricted}, against ${baseline} now`,
  overAnHour: (restricted: string, baseline: string) =>
    ` ${restricted} of trucks wait over an hour, against ${baseline} now.`,
  fullStop: '.',
  before: (at: string) => ` Trucks that come in the hour before lanes open, from ${at}, wait `,
  fluid: ' Without chance, and if no truck turned away, the mean wait of the day would be ',
  pair: (restricted: string, baseline: string) =>
    restricted === baseline ? `${restricted} in both worlds.` : `${restricted}, against ${baseline} now.`,
  leavesOut: 'What the preview leaves out, and the run includes',
  solver: (solver: string, stepMin: number) => `Solved as ${solver}, in steps of ${stepMin} min.`,
  behind: 'The figures below are of the settings before; those of the new ones are being solved.',
  renewing: 'A new run is going; the figures below belong to other settings until it is done.',
  stale: (place: string, restriction: string, days: string) =>
    `The figures below belong to other settings than the form now shows: ${place}, ${restriction}, ${days}. Run the what-if to renew them.`,
} as const;
