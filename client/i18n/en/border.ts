/** Sentences of the strip and the map of all facilities. */
export const en = {
  now: {
    heading: 'All crossings now',
    strip: 'Expected wait of a truck that joins now',
    mapNote:
      'Marks grow with the expected wait; rings are the baseline. The line is a sketch for orientation.',
    summary: (worst: string, wait: string, open: number, all: number) =>
      `${open} of ${all} crossings are open; the longest expected wait is ${wait} at ${worst}.`,
    addsMost: (name: string, added: string) => `The restriction adds most at ${name}: ${added}.`,
    addsNothing: 'The restriction adds nothing to it anywhere.',
    none: 'All crossings are closed at this hour.',
  },
  /** Of the hour that leads up to the moment looked back at. */
  past: {
    heading: (stamp: string) => `All crossings, in the hour up to ${stamp}`,
    strip: 'Median wait of the trucks that reached a booth in that hour',
    mapNote:
      'Marks grow with the median wait of that hour; rings are the baseline. The line is a sketch for orientation.',
    summary: (worst: string, wait: string, waiting: number, all: number) =>
      `At ${waiting} of ${all} crossings trucks reached a booth; the longest median wait was ${wait} at ${worst}.`,
    addsMost: (name: string, added: string) => `The restriction added most at ${name}: ${added}.`,
    addsNothing: 'The restriction added nothing to it anywhere.',
    none: 'No truck reached a booth at any crossing in that hour.',
    unstored: 'Nothing is stored of that hour.',
  },
  ofNow: 'Of now and not of the moment above: of a replay, what other crossings showed is not kept.',
  mapTitle: 'Map of the crossings',
  closed: 'closed',
  waiting: 'Waiting for the first reading.',
  facility: 'Crossing',
  baseline: 'Baseline',
  restricted: 'Restricted',
  added: 'Added',
  order: 'Order',
  orders: { added: 'added wait', west: 'west to east' },
  bars: (most: string) => `0 to ${most}`,
  show: (name: string) => `Show ${name}`,
} as const;
