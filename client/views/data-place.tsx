import { ImportPanel } from '../components/import-panel.tsx';
import { RowExplorer } from '../components/row-explorer.tsx';
import { StoragePanel } from '../components/storage-panel.tsx';

/** What is stored, and how more comes in. */
export function DataPlace() {
  return (
    <>
      <ImportPanel />
      <RowExplorer />
      <StoragePanel />
    </>
  );
}
