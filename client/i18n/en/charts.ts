/** How a chart is read and looked into. */
export const en = {
  kind: 'chart',
  keys: 'Left and right arrow keys read its points, Page Up and Page Down go further, Home and End to the first and last; up and down change the series; Escape leaves the point.',
} as const;
