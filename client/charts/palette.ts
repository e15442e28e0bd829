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

/** For readers who ask for more contrast. */
export const lightContrastPalette: Palette = {
  ...lightPalette,
  ink: '#000000',
  muted: '#32363c',
  grid: '#8a8f97',
  baseline: '#3b4047',
  restricted: '#8f2d06',
  observed: '#123f86',
};

export const darkContrastPalette: Palette = {
  ...darkPalette,
  ink: '#ffffff',
  muted: '#d9dde2',
  grid: '#7c838d',
  baseline: '#d0d5db',
  restricted: '#ffb98c',
  observed: '#b7d3ff',
};

/** The colours that a reader forces on all pages, each by its name in CSS as `#rrggbb`. */
export function systemPalette(hexOf: (name: string) => string): Palette {
  const ink = hexOf('CanvasText');
  return {
    ink,
    muted: ink,
    grid: hexOf('GrayText'),
    surface: hexOf('Canvas'),
    baseline: ink,
    restricted: hexOf('LinkText'),
    observed: hexOf('Highlight'),
  };
}
