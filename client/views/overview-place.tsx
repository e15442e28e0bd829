import { ChartGrid } from '../components/chart-grid.tsx';
import { Finding } from '../components/finding.tsx';
import { Lever } from '../components/lever.tsx';
import { ReplayNote } from '../components/replay-note.tsx';
import { ScopeBar } from '../components/scope-bar.tsx';
import { Tiles } from '../components/tiles.tsx';

/** Finding, numbers, lever and charts of one facility, live. */
export function OverviewPlace() {
  return (
    <>
      <ScopeBar />
      <ReplayNote />
      <div class="live">
        <Finding />
        <Tiles />
        <Lever />
        <ChartGrid />
      </div>
    </>
  );
}
