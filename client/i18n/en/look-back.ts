/** Which moment of the last 24 hours the page shows. */
export const en = {
  label: 'Look back, last 24 simulated hours',
  now: (stamp: string) => `Now, ${stamp}`,
  past: (stamp: string) => `As of ${stamp}, not now.`,
  goesOn: 'Simulated time goes on meanwhile.',
  toNow: 'Back to now',
  /** What cannot follow the moment says so. */
  lever: (share: string, stamp: string) => `This lever is of now; at ${stamp} ${share} was withdrawn.`,
  untilNow: 'Of all that is stored until now, not only until the moment looked back at.',
  unstored: (why: string) =>
    `What was stored cannot be had, so there are fewer hours before that moment: ${why}`,
} as const;
