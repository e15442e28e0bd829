import type { Palette } from './palette.ts';

/** How the name of a mark is written over a chart. */
export function markText(palette: Palette, color: string) {
  return {
    color,
    backgroundColor: palette.surface,
    font: { size: 11, weight: 'normal' as const },
    padding: { x: 3, y: 1 },
  };
}
