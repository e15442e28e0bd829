import { importsWords } from '../i18n/imports.ts';
import { DropZone } from './drop-zone.tsx';
import { ImportHistory } from './import-history.tsx';
import { ImportResult } from './import-result.tsx';
import { ProfileList } from './profile-list.tsx';

export function ImportPanel() {
  return (
    <section class="panel card import" aria-labelledby="import-title">
      <div class="panel-head">
        <h2 id="import-title">{importsWords.title}</h2>
      </div>
      <DropZone />
      <ImportResult />
      <ImportHistory />
      <ProfileList />
    </section>
  );
}
