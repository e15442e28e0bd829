import { ImportPanel } from '../components/import-panel.tsx';

/** What is stored, and how more comes in. */
export function DataPlace() {
  return <ImportPanel />;
}
