/** What the four leading figures are of, and between what they range. */
export const en = {
  lastHour: 'last hour',
  fiveMinutes: '5 minutes up to then',
  median: (span: string) => `Median wait, ${span}`,
  medianWhy: 'Half of the trucks that reached a primary booth waited less, from the end of the queue on.',
  toBooth: 'to a primary booth',
  joining: (wait: string, open: number) =>
    `joining now: ${wait} expected, ${open === 1 ? '1 lane' : `${open} lanes`} open`,
  closedNow: 'closed now: no lane is open',
  p90: (span: string) => `P90 wait, ${span}`,
  p90Why: 'Of the trucks that reached a primary booth nine in ten waited at most this long.',
  valueThen: 'Produce value lost that day',
  spread: (low: string, high: string) => `eight trucks in ten: ${low} to ${high} (P10–P90)`,
  expecting: 'the model’s forecast follows',
  noneAhead: 'model’s forecast: no truck in the next 12 hours',
  p90Ahead: (low: string, high: string) => `model’s forecast of the P90, next 12 h: ${low} to ${high}`,
  notClear: (hours: string) => `model’s forecast: queue not gone within ${hours}`,
  beyond: (hours: string) => `over ${hours}`,
  clear: (median: string, low: string, high: string) =>
    `model’s forecast: gone in ${median} (8 runs in 10: ${low} to ${high})`,
  loss: (low: string, high: string) => `model’s forecast by midnight: ${low} to ${high} (8 runs in 10)`,
} as const;
