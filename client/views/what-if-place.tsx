import { WhatIfPanel } from '../components/what-if-panel.tsx';

/** What-ifs: asked for, previewed, run and read. */
export function WhatIfPlace() {
  return <WhatIfPanel />;
}
