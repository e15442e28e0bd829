/** What a picture is drawn of, in pixels from its upper left corner; pure, so that it can be tested without a canvas. */
export interface PictureShapes {
  readonly widthPx: number;
  readonly heightPx: number;
  readonly shapes: readonly Shape[];
}

export type Shape = Box | Line | Words;

interface Box {
  readonly kind: 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly fill: string;
}

interface Line {
  readonly kind: 'line';
  /** In the notation of SVG. */
  readonly path: string;
  /** Where its own coordinates begin. */
  readonly x: number;
  readonly y: number;
  readonly color: string;
  readonly width: number;
  readonly dash: readonly number[];
}

interface Words {
  readonly kind: 'words';
  readonly text: string;
  readonly x: number;
  /** Of its base line. */
  readonly y: number;
  readonly color: string;
  readonly size: number;
  readonly isStrong?: boolean;
  readonly align?: 'left' | 'center' | 'right';
}
