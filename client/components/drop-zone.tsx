import { useState } from 'preact/hooks';
import { importsWords } from '../i18n/imports.ts';
import { useApp } from '../state/app-state.ts';

/** Takes one file by drop or by the file dialogue; the input itself takes the keyboard. */
export function DropZone() {
  const { imports } = useApp();
  const [over, setOver] = useState(false);
  const busy = imports.upload.value.phase === 'busy';
  const take = (files: FileList | null | undefined) => {
    const file = files?.[0];
    if (file !== undefined && !busy) void imports.attempt(file);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is the pointer's way; the input is the keyboard's
    <div
      class="drop"
      data-over={over}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setOver(false);
        take(event.dataTransfer?.files);
      }}
    >
      <label>
        {importsWords.intro} <span class="link">{importsWords.choose}</span>
        <input
          type="file"
          class="visually-hidden"
          data-testid="drop-input"
          accept=".csv,.gz,.tsv,.txt,.json,.xml,.zip"
          disabled={busy}
          onChange={(event) => {
            take(event.currentTarget.files);
            // The same file again must count as a change.
            event.currentTarget.value = '';
          }}
        />
      </label>
    </div>
  );
}
