import type { Chart } from 'chart.js';
import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useApp } from '../state/app-state.ts';
import { SHORTEST_MS } from '../state/time-range.ts';

/** A drag shorter than this is a click. */
const DRAG_PX = 6;

/** From one moment to another, in either order, ms. */
interface Brushed {
  readonly fromMs: number;
  readonly toMs: number;
}

export interface ChartBrush {
  /** What is being brushed, in pixels of the chart; `null` where nothing is. */
  readonly span: { readonly leftPx: number; readonly widthPx: number } | null;
  readonly onPointerDown: (event: PointerEvent) => void;
  readonly onPointerMove: (event: PointerEvent) => void;
  readonly onPointerUp: () => void;
  readonly onPointerLeave: () => void;
  /** Brushes up to a moment from where the first such step began. */
  readonly extend: (fromMs: number, toMs: number) => void;
  /** Shows what is brushed alone, and says whether there was such a thing. */
  readonly take: () => boolean;
  readonly cancel: () => boolean;
}

/** Points at a moment in all time charts, and brushes the hours that they all show. */
export function useChartBrush(chart: RefObject<Chart | null>, isShared: boolean): ChartBrush {
  const { timeView } = useApp();
  const [brushed, setBrushed] = useState<Brushed | null>(null);
  const pressedPx = useRef<number | null>(null);

  const momentAt = (px: number): number | null => {
    const axis = chart.current?.scales.x;
    if (!isShared || axis?.type !== 'time') return null;
    return Math.min(axis.max, Math.max(axis.min, axis.getValueForPixel(px) ?? axis.min));
  };
  const pixelOf = (atMs: number) => chart.current?.scales.x?.getPixelForValue(atMs) ?? 0;
  const take = () => {
    const span = brushed;
    setBrushed(null);
    if (span === null) return false;
    const [fromMs, toMs] = [span.fromMs, span.toMs].toSorted((a, b) => a - b) as [number, number];
    if (toMs - fromMs >= SHORTEST_MS) timeView.setRange({ kind: 'span', fromMs, toMs });
    return true;
  };

  return {
    span: brushed && {
      leftPx: Math.min(pixelOf(brushed.fromMs), pixelOf(brushed.toMs)),
      widthPx: Math.abs(pixelOf(brushed.toMs) - pixelOf(brushed.fromMs)),
    },
    onPointerDown(event) {
      if (event.button !== 0 || momentAt(event.offsetX) === null) return;
      pressedPx.current = event.offsetX;
      (event.currentTarget as Element).setPointerCapture(event.pointerId);
    },
    onPointerMove(event) {
      const atMs = momentAt(event.offsetX);
      if (atMs === null) return;
      timeView.crosshairMs.value = atMs;
      const from = pressedPx.current;
      if (from !== null && Math.abs(event.offsetX - from) >= DRAG_PX)
        setBrushed({ fromMs: momentAt(from)!, toMs: atMs });
    },
    onPointerUp() {
      pressedPx.current = null;
      take();
    },
    onPointerLeave() {
      if (pressedPx.current === null) timeView.crosshairMs.value = null;
    },
    extend: (fromMs, toMs) => setBrushed((old) => ({ fromMs: old?.fromMs ?? fromMs, toMs })),
    take,
    cancel() {
      setBrushed(null);
      return brushed !== null;
    },
  };
}
