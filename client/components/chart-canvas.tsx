import { Chart } from 'chart.js';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { LiveChartConfiguration } from '../charts/live-chart.ts';
import { shapedInTime } from '../charts/time-shape.ts';
import { display } from '../format/display.ts';
import { chartsWords as say } from '../i18n/charts.ts';
import { useApp } from '../state/app-state.ts';
import { ChartCrosshair } from './chart-crosshair.tsx';
import { useChartBrush } from './use-chart-brush.ts';
import { useChartReading } from './use-chart-reading.ts';
import { useOnScreen } from './use-on-screen.ts';

interface ChartCanvasProps<Input> {
  readonly id: string;
  readonly name: string;
  readonly input: Input | null;
  /** The parts of the input on which the drawing depends, always as many. */
  readonly drawn: readonly unknown[];
  readonly draw: (input: Input) => LiveChartConfiguration;
  /** Whether a time chart shows the same hours and moment as the others of the page; by default it does. */
  readonly sharesTime?: boolean;
}

/**
 * Draws only on the screen, and only when something drawn has changed: between two points that is nothing. One tab
 * stop, whose points the arrow keys read out; a drag, or Shift with the arrows, chooses the hours of all time charts.
 */
export function ChartCanvas<Input>({
  id,
  name,
  input,
  drawn,
  draw,
  sharesTime = true,
}: ChartCanvasProps<Input>) {
  const { timeView, live } = useApp();
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart | null>(null);
  const reading = useChartReading(chart);
  const brush = useChartBrush(chart, sharesTime);
  const onScreen = useOnScreen(canvas);
  const range = sharesTime ? timeView.range.value : null;

  useEffect(() => () => chart.current?.destroy(), []);
  // Before the browser paints, so that what is printed is what was drawn for paper.
  useLayoutEffect(() => {
    if (!onScreen || input === null || canvas.current === null) return;
    const configuration = shapedInTime(draw(input), {
      range,
      nowMs: live.view.peek()?.clock.nowMs ?? Number.POSITIVE_INFINITY,
      widthPx: canvas.current.clientWidth,
    });
    if (chart.current === null) {
      chart.current = new Chart(canvas.current, configuration as never);
      return;
    }
    chart.current.data = configuration.data as never;
    chart.current.options = configuration.options as never;
    chart.current.update('none');
    reading.keep();
  }, [onScreen, range, display.value, ...drawn]);

  const readOn = (event: KeyboardEvent): boolean => {
    const from = reading.along();
    if (!reading.step(event.key)) return false;
    const to = reading.along();
    if (sharesTime && to !== null && chart.current?.scales.x?.type === 'time') {
      timeView.crosshairMs.value = to;
      if (event.shiftKey) brush.extend(from ?? to, to);
      else brush.cancel();
    }
    return true;
  };
  const goBack = (): boolean => {
    if (brush.cancel() || reading.leave()) return true;
    timeView.setRange(null);
    return range !== null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    // It keeps the focus where Back has scrolled it away, and is drawn only on the screen.
    (event.currentTarget as Element).scrollIntoView({ block: 'nearest' });
    const act = event.key === 'Escape' ? goBack : event.key === 'Enter' ? brush.take : () => readOn(event);
    if (act()) event.preventDefault();
  };
  const onBlur = () => {
    brush.cancel();
    if (reading.leave()) timeView.crosshairMs.value = null;
  };

  return (
    <div class="chart-canvas">
      <div
        class="chart-drawing"
        role="application"
        aria-roledescription={say.kind}
        aria-label={name}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the keys of an application reach it only where it has the focus
        tabIndex={0}
        data-testid={`drawing-${id}`}
        onKeyDown={onKeyDown}
        onBlur={onBlur}
      >
        <canvas
          ref={canvas}
          id={`canvas-${id}`}
          onPointerDown={brush.onPointerDown}
          onPointerMove={brush.onPointerMove}
          onPointerUp={brush.onPointerUp}
          onPointerLeave={brush.onPointerLeave}
        >
          {name} {say.keys}
        </canvas>
        {sharesTime && <ChartCrosshair chart={chart} />}
        {brush.span && (
          <div class="brushed" style={{ left: `${brush.span.leftPx}px`, width: `${brush.span.widthPx}px` }} />
        )}
      </div>
      <p class="visually-hidden" aria-live="polite" data-testid={`reading-${id}`}>
        {reading.said}
      </p>
    </div>
  );
}
