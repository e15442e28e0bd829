import { en } from '../i18n/en.ts';
import { DropZone } from './drop-zone.tsx';
import { ImportHistory } from './import-history.tsx';
import { ImportResult } from './import-result.tsx';

export function ImportPanel() {
  return (
    <section class="panel card import" aria-labelledby="import-title">
      <div class="panel-head">
        <h2 id="import-title">{en.imports.title}</h2>
      </div>
      <div class="panel-columns">
        <div>
          <DropZone />
          <ImportResult />
        </div>
        <ImportHistory />
      </div>
    </section>
  );
}
