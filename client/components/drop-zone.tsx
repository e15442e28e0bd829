import { useState } from 'preact/hooks';
import { en } from '../i18n/en.ts';
import { useApp } from '../state/app-state.ts';

/** Takes one file by drop or by the file dialogue; the input itself takes the keyboard. */
export function DropZone() {
  const { imports } = useApp();
  const [over, setOver] = useState(false);
  const phase = imports.upload.value.phase;
  const busy = phase === 'sending' || phase === 'reading';
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
        {en.imports.intro} <span class="link">{en.imports.choose}</span>
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
