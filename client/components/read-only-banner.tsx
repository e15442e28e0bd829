import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';

/** Says, for as long as it is so, that the server writes nothing, and how to mend that. */
export function ReadOnlyBanner() {
  const readOnly = useApp().server.readOnly.value;
  if (readOnly === null) return null;
  const { what, restore, noBackup } = pageWords.readOnly;
  return (
    <div class="notice read-only" role="alert" data-testid="read-only">
      <p>
        <strong>{what}</strong> {readOnly.restoreCommand === null ? noBackup : restore}
      </p>
      {readOnly.restoreCommand !== null && <code>{readOnly.restoreCommand}</code>}
    </div>
  );
}
