/** How a chart is read and looked into. */
export const en = {
  kind: 'chart',
  keys: 'Left and right arrow keys read its points, Page Up and Page Down go further, Home and End to the first and last; up and down change the series; Escape leaves the point. With Shift they choose the hours that all charts show: Enter takes them, Escape undoes.',
  range: 'Hours shown',
  last: (hours: number) => (hours > 24 ? `${hours / 24} d` : `${hours} h`),
  all: 'all',
  from: 'From',
  to: 'To',
  show: 'Show',
  clock: (zone: string) => `times in ${zone}`,
  order:
    'The end has to be at least 15 minutes after the beginning; choose a later end or an earlier beginning.',
  unheld: 'The hours of the address are not among those held; all are shown.',
  standardSource: 'source',
  standardSwitch: (wait: string) => `${wait} standard`,
  standardNote: (wait: string, agency: string, share: string) =>
    `${agency} of Canada aims at waits of at most ${wait} for ${share} of trucks; no such standard binds these crossings.`,
  standard: (wait: string, agency: string) => `${wait}, service standard (${agency})`,
  standardKept: (wait: string, baseline: string, restricted: string, steps: number) =>
    ` P90 above ${wait}: ${baseline}, ${restricted} of ${steps} steps.`,
} as const;
