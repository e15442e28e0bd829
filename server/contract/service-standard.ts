/**
 * A service standard for commercial waits to hold the chart of waits against: Canada's, the only one that a border
 * agency of North America publishes for trucks. At least `share` of trucks wait at most `waitMin`, as an annual average.
 * Source: CBSA, as announced to the trade in 2020.
 */
export const SERVICE_STANDARD = {
  agency: 'CBSA',
  waitMin: 45,
  share: 0.9,
  url: 'https://farrow.com/news/border-wait-time-service-standard-established-for-highway-commercial-conveyances/',
} as const;
