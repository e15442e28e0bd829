import { ChartGrid } from '../components/chart-grid.tsx';
import { Finding } from '../components/finding.tsx';
import { ImportPanel } from '../components/import-panel.tsx';
import { Lever } from '../components/lever.tsx';
import { Notice } from '../components/notice.tsx';
import { PageFooter } from '../components/page-footer.tsx';
import { PageHeader } from '../components/page-header.tsx';
import { ReplayNote } from '../components/replay-note.tsx';
import { Tiles } from '../components/tiles.tsx';
import { WhatIfPanel } from '../components/what-if-panel.tsx';

/** The one page of the first version: finding, numbers, lever, charts, what-if, import. */
export function LiveView() {
  return (
    <>
      <PageHeader />
      <main class="page">
        <Notice />
        <ReplayNote />
        <div class="live">
          <Finding />
          <Tiles />
          <Lever />
          <ChartGrid />
        </div>
        <WhatIfPanel />
        <ImportPanel />
      </main>
      <PageFooter />
    </>
  );
}
