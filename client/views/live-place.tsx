import { metricCharts } from '../charts/metric-charts.ts';
import { ChartGrid } from '../components/chart-grid.tsx';
import { Lever } from '../components/lever.tsx';
import { ReplayNote } from '../components/replay-note.tsx';
import { ScopeBar } from '../components/scope-bar.tsx';
import { Tiles } from '../components/tiles.tsx';

/** Everything that is measured of one facility, live. */
export function LivePlace() {
  return (
    <>
      <ScopeBar />
      <ReplayNote />
      <div class="live live-only">
        <Tiles />
        <Lever />
        <ChartGrid charts={metricCharts} />
      </div>
    </>
  );
}
