/** Lengths of time and how long ago something was. */
export const en = {
  minute: '1 minute',
  minutes: (minutes: number) => `${minutes} minutes`,
  hour: '1 hour',
  hours: (hours: number) => `${hours} hours`,
  justNow: 'just now',
  ago: (time: string) => `${time} ago`,
} as const;
