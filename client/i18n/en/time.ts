/** Lengths of time and how long ago something was. */
export const en = {
  minute: '1 minute',
  minutes: (minutes: number) => `${minutes} minutes`,
  hour: '1 hour',
  hours: (hours: number) => `${hours} hours`,
  day: '1 day',
  days: (days: number) => `${days} days`,
  justNow: 'just now',
  ago: (time: string) => `${time} ago`,
} as const;
