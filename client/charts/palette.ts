/** Colours that a canvas needs as values; the same as in styles/tokens.css. */
export interface Palette {
  readonly ink: string;
  readonly muted: string;
  readonly grid: string;
  readonly surface: string;
  readonly baseline: string;
  readonly restricted: string;
  /** What was recorded, in neither world. */
  readonly observed: string;
}

/** Grey and vermilion differ in lightness and hue for every kind of colour vision, and by dash as well. */
export const lightPalette: Palette = {
  ink: '#1d2025',
  muted: '#5c626b',
  grid: '#e8e5de',
  surface: '#ffffff',
  baseline: '#6f757e',
  restricted: '#c2410c',
  observed: '#1f5fbf',
};

export const darkPalette: Palette = {
  ink: '#e9e7e3',
  muted: '#a3a9b2',
  grid: '#2b2f35',
  surface: '#191c20',
  baseline: '#9aa1ab',
  restricted: '#ff9450',
  observed: '#8ab8ff',
};
