import type { PictureShapes, Shape } from './picture-shapes.ts';

/** A drawing on a canvas, and how large it is on the page. */
export interface Drawing {
  readonly canvas: HTMLCanvasElement;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** Dots of a picture for each of its pixels. */
const SCALE = 2;

/** Draws shapes in their order. */
export function paint({ widthPx, heightPx, shapes }: PictureShapes): Drawing {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx * SCALE;
  canvas.height = heightPx * SCALE;
  const pen = canvas.getContext('2d')!;
  pen.scale(SCALE, SCALE);
  for (const shape of shapes) draw(pen, shape);
  return { canvas, widthPx, heightPx };
}

function draw(pen: CanvasRenderingContext2D, shape: Shape): void {
  if (shape.kind === 'box') {
    pen.fillStyle = shape.fill;
    pen.fillRect(shape.x, shape.y, shape.width, shape.height);
  } else if (shape.kind === 'words') {
    pen.fillStyle = shape.color;
    pen.font = `${shape.isStrong ? '600 ' : ''}${shape.size}px system-ui, sans-serif`;
    pen.textAlign = shape.align ?? 'left';
    pen.fillText(shape.text, shape.x, shape.y);
  } else {
    pen.save();
    pen.translate(shape.x, shape.y);
    pen.strokeStyle = shape.color;
    pen.lineWidth = shape.width;
    pen.setLineDash([...shape.dash]);
    pen.stroke(new Path2D(shape.path));
    pen.restore();
  }
}
