/** Sentences of the strip and the map of all facilities. */
export const en = {
  heading: 'All crossings now',
  mapTitle: 'Map of the crossings',
  strip: 'Expected wait of a truck that joins now',
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
  mapNote: 'Marks grow with the expected wait; rings are the baseline. The line is a sketch for orientation.',
  summary: (worst: string, wait: string, open: number, all: number) =>
    `${open} of ${all} crossings are open; the longest expected wait is ${wait} at ${worst}.`,
  addsMost: (name: string, added: string) => `The restriction adds most at ${name}: ${added}.`,
  addsNothing: 'The restriction adds nothing to it anywhere.',
  allClosed: 'All crossings are closed at this hour.',
} as const;
