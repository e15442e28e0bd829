import { ImportPanel } from '../components/import-panel.tsx';
import { RowExplorer } from '../components/row-explorer.tsx';

/** What is stored, and how more comes in. */
export function DataPlace() {
  return (
    <>
      <ImportPanel />
      <RowExplorer />
    </>
  );
}
