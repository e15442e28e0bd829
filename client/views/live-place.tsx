import { BorderMultiples } from '../components/border-multiples.tsx';
import { DrillCharts } from '../components/drill-charts.tsx';
import { DrillHead } from '../components/drill-head.tsx';
import { Lever } from '../components/lever.tsx';
import { LookBack } from '../components/look-back.tsx';
import { ReplayCharts } from '../components/replay-charts.tsx';
import { ReplayNote } from '../components/replay-note.tsx';
import { ScopeBar } from '../components/scope-bar.tsx';
import { Tiles } from '../components/tiles.tsx';
import { useApp } from '../state/app-state.ts';

/** All crossings as small charts, and everything that is measured of one of them; of a replay, which is not stored, what is live. */
export function LivePlace() {
  const { live } = useApp();
  const isReplay = live.view.value?.source.kind === 'replay';
  return (
    <>
      <ScopeBar />
      <ReplayNote />
      {!isReplay && <BorderMultiples />}
      <DrillHead />
      <LookBack />
      <div class="live live-only">
        <Tiles />
        <Lever />
        {isReplay ? <ReplayCharts /> : <DrillCharts />}
      </div>
    </>
  );
}
