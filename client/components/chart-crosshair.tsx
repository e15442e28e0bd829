import type { Chart } from 'chart.js';
import type { RefObject } from 'preact';
import { useApp } from '../state/app-state.ts';

/** A line at the moment at which a reader points in any of the time charts. */
export function ChartCrosshair({ chart }: { readonly chart: RefObject<Chart | null> }) {
  const { timeView } = useApp();
  const atMs = timeView.crosshairMs.value;
  const axis = chart.current?.scales.x;
  if (atMs === null || axis?.type !== 'time' || atMs < axis.min || atMs > axis.max) return null;
  const { top, height } = chart.current!.chartArea;
  return (
    <div
      class="crosshair"
      aria-hidden="true"
      style={{ left: `${axis.getPixelForValue(atMs)}px`, top: `${top}px`, height: `${height}px` }}
    />
  );
}
