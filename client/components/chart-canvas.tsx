import { Chart } from 'chart.js';
import { useEffect, useRef } from 'preact/hooks';
import type { LiveChartConfiguration } from '../charts/live-chart.ts';
import { useOnScreen } from './use-on-screen.ts';

interface ChartCanvasProps<Input> {
  readonly id: string;
  readonly name: string;
  readonly input: Input | null;
  /** The parts of the input on which the drawing depends, always as many. */
  readonly drawn: readonly unknown[];
  readonly draw: (input: Input) => LiveChartConfiguration;
}

/** Draws only on the screen, and only when something drawn has changed: between two points that is nothing. */
export function ChartCanvas<Input>({ id, name, input, drawn, draw }: ChartCanvasProps<Input>) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const chart = useRef<Chart | null>(null);

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
  }, [onScreen, ...drawn]);

  return (
    <div class="chart-canvas">
      <canvas ref={canvas} id={`canvas-${id}`} role="img" aria-label={name} />
    </div>
  );
}
