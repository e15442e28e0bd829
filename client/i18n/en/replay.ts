/** Sentences about imported trucks: as a source of the live view and as the demand of a what-if. */
export const en = {
  source: 'Trucks come from',
  month: 'Simulated month',
  option: (place: string, trucks: string, days: string) => `Replay of ${place}: ${trucks}, ${days}`,
  sourceLine: (trucks: string, place: string, days: string, seed: number, month: string) =>
    `Replay of ${trucks} imported trucks at ${place}, ${days}; other facilities simulated, seed ${seed}, demand from ${month}`,
  days: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  truck: (trucks: string) => `${trucks} truck`,
  trucks: (trucks: string) => `${trucks} trucks`,
  ended: (days: string) => `The replay of ${days} is over, and its clock stands still.`,
  again: 'Replay again',
  elsewhere: (place: string) =>
    `The replayed trucks cross at ${place}; what is shown here is simulated from counts.`,
  observed: 'Observed',
  observedToRelease: 'Observed to release',
  observedNote: 'imported trucks',
  observedLast: (name: string, wait: string, at: string) => ` ${name} last: ${wait} at ${at}.`,
  unrecorded: 'The imported trucks have no time at a booth or of release, so no observed wait can be shown.',
  insideNow: 'Lanes and trucks of this moment',
  part: 'Part of the crossing',
  unstored:
    'Only the simulated month is stored. A replay is not: its lanes and the parts of the crossing are told of this moment alone, and measures, hours of the week and small charts of all crossings would be of the month and not of the replayed trucks, so they are left out.',
  tracedDays: (from?: string, to?: string) =>
    from === undefined && to === undefined
      ? 'imported trucks'
      : `imported trucks ${from === to || to === undefined ? from : `${from ?? 'the first day'} to ${to}`}`,
  demand: 'Demand',
  counted: 'counted trucks of a month',
  provenance: (summary: string, month: string, version: string) =>
    `Demand ${summary}; other ports counted in ${month}; model ${version}.`,
  imported: (trucks: string, days: string) => `imported: ${trucks}, ${days}`,
  waitTo: { primary: 'Wait to the booth', release: 'Time to release' },
  figures: { meanMin: 'Mean', p50Min: 'Median', p90Min: 'P90' },
  simulatedBaseline: 'Simulated baseline',
  observedOf: (withWait: string, trucks: string) => `Observed (${withWait} of ${trucks} trucks)`,
  notRecorded: 'not recorded',
} as const;
