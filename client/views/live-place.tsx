import { metricCharts } from '../charts/metric-charts.ts';
import { BorderMultiples } from '../components/border-multiples.tsx';
import { ChartGrid } from '../components/chart-grid.tsx';
import { DrillHead } from '../components/drill-head.tsx';
import { Lever } from '../components/lever.tsx';
import { ReplayNote } from '../components/replay-note.tsx';
import { ScopeBar } from '../components/scope-bar.tsx';
import { Tiles } from '../components/tiles.tsx';

/** All crossings as small charts, and everything that is measured of one of them, live. */
export function LivePlace() {
  return (
    <>
      <ScopeBar />
      <ReplayNote />
      <BorderMultiples />
      <DrillHead />
      <div class="live live-only">
        <Tiles />
        <Lever />
        <ChartGrid charts={metricCharts} />
      </div>
    </>
  );
}
