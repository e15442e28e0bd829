/** Sentences about imported trucks: as a source of the live view and as the demand of a what-if. */
export const enReplay = {
  source: 'Trucks come from',
  month: 'Simulated month',
  option: (place: string, trucks: string, days: string) => `Replay: ${trucks} at ${place}, ${days}`,
  sourceLine: (trucks: string, place: string, days: string, seed: number, month: string) =>
    `Replay of ${trucks} imported trucks at ${place}, ${days}; other facilities simulated, seed ${seed}, demand from ${month}`,
  days: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  ended: (days: string) =>
    `The replay of ${days} has come to its end and stands still. Choose it again to start over, or go back to the simulated month.`,
  again: 'Start over',
  elsewhere: (place: string) =>
    `The replayed trucks cross at ${place}; what is shown here is simulated from counts.`,
  observed: 'Observed',
  observedNote: 'imported',
  ends: { primary: 'to the booth', release: 'to release' },
  unrecorded: 'The imported trucks have no time at a booth or of release, so no observed wait can be shown.',
  tracedDays: (from?: string, to?: string) =>
    from === undefined && to === undefined
      ? 'imported trucks'
      : `imported trucks ${from === to || to === undefined ? from : `${from ?? 'the first day'} to ${to}`}`,
  demand: 'Demand',
  counted: 'counted trucks of a month',
  imported: (trucks: string, days: string) => `the ${trucks} imported trucks of ${days}`,
  figure: 'Wait, min',
  mean: 'Mean',
  median: 'Median',
  p90: 'P90',
  simulatedBaseline: 'Simulated baseline',
  observedOf: (withWait: string, trucks: string) => `Observed (${withWait} of ${trucks} trucks)`,
  notRecorded: 'not recorded',
} as const;
