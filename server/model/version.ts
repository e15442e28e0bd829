/** Changes whenever the same inputs give other results. */
export const MODEL_VERSION = '0.4.0';
