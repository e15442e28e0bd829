/** Simulated minutes per real minute that the speed control offers. */
export const SPEEDS = [1, 10, 60, 300, 900, 3600] as const;

/** Length of one point of the live series, simulated minutes. */
export const BUCKET_MIN = 5;

/** Points that make an hour. */
export const HOUR_BUCKETS = 60 / BUCKET_MIN;

/** Length of one point of a forecast, and how far it reaches, simulated minutes. */
export const FORECAST_BUCKET_MIN = 15;
export const FORECAST_MIN = 12 * 60;

/** Points a snapshot reaches back: 24 simulated hours. */
export const HISTORY_BUCKETS = (24 * 60) / BUCKET_MIN;
