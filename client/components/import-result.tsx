import { useApp } from '../state/app-state.ts';
import { ImportDone } from './import-done.tsx';
import { ImportFailed } from './import-failed.tsx';
import { ImportProgress } from './import-progress.tsx';
import { ImportTried } from './import-tried.tsx';

/** How the last file went: on its way, tried, imported, or why it was refused and how it could be read. */
export function ImportResult() {
  const upload = useApp().imports.upload.value;
  if (upload.phase === 'idle') return null;
  return (
    <div class="import-result" data-testid="import-result" data-phase={upload.phase}>
      {upload.phase === 'busy' && <ImportProgress transferring={upload} />}
      {upload.phase === 'failed' && <ImportFailed {...upload} />}
      {upload.phase === 'tried' && <ImportTried {...upload} />}
      {upload.phase === 'done' && <ImportDone report={upload.report} />}
    </div>
  );
}
