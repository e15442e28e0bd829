import { BorderOverview } from '../components/border-overview.tsx';
import { Finding } from '../components/finding.tsx';
import { Lever } from '../components/lever.tsx';
import { LookBack } from '../components/look-back.tsx';
import { ReplayNote } from '../components/replay-note.tsx';
import { ScopeBar } from '../components/scope-bar.tsx';
import { Tiles } from '../components/tiles.tsx';
import { WaitCard } from '../components/wait-card.tsx';

/** The answer at a glance: finding, numbers, lever and wait of one facility, and where the border stands. */
export function OverviewPlace() {
  return (
    <>
      <ScopeBar />
      <LookBack />
      <ReplayNote />
      <div class="live">
        <Finding />
        <Tiles />
        <Lever />
        <WaitCard />
      </div>
      <BorderOverview />
    </>
  );
}
