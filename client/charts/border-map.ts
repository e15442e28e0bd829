import { addedText, type BorderRow, mostHarmed } from '../findings/border-rows.ts';

/**
 * The land border and the Rio Grande from the Pacific to the Gulf, degrees [longitude, latitude]: the corners of the
 * treaty line and the river at its towns. For orientation only; nothing is measured on it.
 */
export const BORDER_LINE: ReadonlyArray<readonly [lon: number, lat: number]> = [
  [-117.12, 32.53],
  [-114.72, 32.72],
  [-114.81, 32.49],
  [-111.07, 31.33],
  [-108.21, 31.33],
  [-108.21, 31.78],
  [-106.53, 31.78],
  [-106.2, 31.47],
  [-105.4, 30.85],
  [-104.92, 30.6],
  [-104.5, 29.65],
  [-103.95, 29.28],
  [-103.16, 28.98],
  [-102.67, 29.74],
  [-101.76, 29.78],
  [-101.4, 29.77],
  [-100.92, 29.33],
  [-100.5, 28.71],
  [-100.3, 28.28],
  [-99.51, 27.5],
  [-99.27, 26.86],
  [-98.82, 26.36],
  [-98.24, 26.07],
  [-97.5, 25.88],
  [-97.15, 25.96],
];

const WIDTH = 1000;
const MARGIN = 18;
/** From the edge of a mark to the name above or beneath it. */
const LABEL_GAP = 8;
const WEST = -117.3;
const EAST = -97;
const NORTH = 33.1;
const SOUTH = 25.6;
/** A degree of longitude is shorter than one of latitude by the cosine of the middle latitude. */
const SQUEEZE = Math.cos((29.3 * Math.PI) / 180);
const SCALE = (WIDTH - 2 * MARGIN) / ((EAST - WEST) * SQUEEZE);

/** Width and height of the map, in its own units. */
export const MAP_SIZE = { width: WIDTH, height: Math.round((NORTH - SOUTH) * SCALE + 2 * MARGIN) };

/** Where a place lies on the map. */
export function onMap(lon: number, lat: number): { readonly x: number; readonly y: number } {
  return {
    x: Math.round(10 * (MARGIN + (lon - WEST) * SQUEEZE * SCALE)) / 10,
    y: Math.round(10 * (MARGIN + (NORTH - lat) * SCALE)) / 10,
  };
}

/** The border as the path of an SVG. */
export function borderPath(): string {
  return BORDER_LINE.map(([lon, lat], i) => {
    const { x, y } = onMap(lon, lat);
    return `${i === 0 ? 'M' : 'L'}${x} ${y}`;
  }).join(' ');
}

/** Radius of a mark whose area grows with a wait; a facility without a wait keeps a small one. */
export function markRadius(waitMin: number | null): number {
  return waitMin === null ? 4 : Math.min(30, 5 + 1.9 * Math.sqrt(waitMin));
}

/** A name on the map. */
export interface MapLabel {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly side: 'above' | 'beneath';
}

/** The chosen crossing is named above its mark, the one that the restriction harms most beneath, with what is added. */
export function mapLabels(rows: readonly BorderRow[], chosenId: string): MapLabel[] {
  const harmed = mostHarmed(rows);
  const chosen = rows.find(({ id }) => id === chosenId);
  const isSame = chosen?.id === harmed?.id;
  const withAdded = (row: BorderRow) => `${row.name} ${addedText(row)}`;
  return [
    ...(chosen ? [labelOf(chosen, harmed && isSame ? withAdded(chosen) : chosen.name, 'above')] : []),
    ...(harmed && !isSame ? [labelOf(harmed, withAdded(harmed), 'beneath')] : []),
  ];
}

function labelOf({ lon, lat, restrictedMin }: BorderRow, text: string, side: MapLabel['side']): MapLabel {
  const { x, y } = onMap(lon, lat);
  const away = markRadius(restrictedMin) + LABEL_GAP;
  return {
    text,
    x,
    y: side === 'above' ? y - away : y + away,
    anchor: x > 0.7 * WIDTH ? 'end' : x < 0.3 * WIDTH ? 'start' : 'middle',
    side,
  };
}
