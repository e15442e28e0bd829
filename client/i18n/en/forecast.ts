/** What the model expects of the next hours, and the chart that has it beside the last day. */
export const en = {
  subtitle:
    'median of each 5 minutes, band of eight trucks in ten (P10 to P90); after “now” the model’s forecast',
  subtitlePast: 'median of each 5 minutes, band of eight trucks in ten (P10 to P90)',
  heading: 'Last 24 simulated hours and the model’s forecast of the next 12',
  now: 'now',
  label: 'model’s forecast',
  labelShort: 'forecast',
  key: 'model’s forecast',
  keyNote: 'not of the real border',
  band: (low: string, high: string) => `P10–P90 ${low} to ${high}`,
  median: (median: string) => `median ${median}`,
  kindColumn: 'kind',
  simulated: 'simulated',
  forecast: 'forecast',
  none: ' The model’s forecast follows in a few seconds.',
  over: ' A forecast would go beyond the trucks that are replayed.',
  summary: (
    replications: number,
    issued: string,
    baseline: string,
    baselineAt: string,
    restricted: string,
    restrictedAt: string,
  ) =>
    ` The model’s forecast, ${replications} runs from the trucks there at ${issued}: highest median restricted ${restricted} at ${restrictedAt}, baseline ${baseline} at ${baselineAt}.`,
  summaryEmpty: (replications: number, issued: string) =>
    ` The model’s forecast, ${replications} runs from the trucks there at ${issued}: no truck reaches a booth.`,
} as const;
