import {
  Chart,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  TimeScale,
  Tooltip,
} from 'chart.js';
import 'chartjs-adapter-luxon';
import annotation from 'chartjs-plugin-annotation';

/** Only what the live charts use, so that the rest of the library stays out of the bundle. */
export function registerCharts(): void {
  Chart.register(
    LineController,
    LineElement,
    PointElement,
    LinearScale,
    TimeScale,
    Tooltip,
    Filler,
    annotation,
  );
}
