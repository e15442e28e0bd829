import { Chart } from 'chart.js';
import { useEffect, useRef } from 'preact/hooks';
import type { LiveChartConfiguration } from '../charts/live-chart.ts';
import { chartsWords as say } from '../i18n/charts.ts';
import { useChartReading } from './use-chart-reading.ts';
import { useOnScreen } from './use-on-screen.ts';

interface ChartCanvasProps<Input> {
  readonly id: string;
  readonly name: string;
  readonly input: Input | null;
  /** The parts of the input on which the drawing depends, always as many. */
  readonly drawn: readonly unknown[];
  readonly draw: (input: Input) => LiveChartConfiguration;
}

/**
 * Draws only on the screen, and only when something drawn has changed: between two points that is nothing. One tab
 * stop, whose points the arrow keys read out.
 */
export function ChartCanvas<Input>({ id, name, input, drawn, draw }: ChartCanvasProps<Input>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart | null>(null);
  const reading = useChartReading(chart);
  const onScreen = useOnScreen(canvas);

  useEffect(() => () => chart.current?.destroy(), []);
  useEffect(() => {
    if (!onScreen || input === null || canvas.current === null) return;
    const configuration = draw(input);
    if (chart.current === null) {
      chart.current = new Chart(canvas.current, configuration as never);
      return;
    }
    chart.current.data = configuration.data as never;
    chart.current.options = configuration.options as never;
    chart.current.update('none');
    reading.keep();
  }, [onScreen, ...drawn]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape') reading.leave();
    else if (!reading.step(event.key)) return;
    event.preventDefault();
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
        onBlur={reading.leave}
      >
        <canvas ref={canvas} id={`canvas-${id}`}>
          {name} {say.keys}
        </canvas>
      </div>
      <p class="visually-hidden" aria-live="polite" data-testid={`reading-${id}`}>
        {reading.said}
      </p>
    </div>
  );
}
