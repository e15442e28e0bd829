import { useRef, useState } from 'preact/hooks';
import type { Run, WhatIfResult } from '../../server/contract/api.ts';
import { pageWords } from '../i18n/page.ts';
import { commandLine } from '../state/command-line.ts';
import { saveFile } from '../state/save-file.ts';

interface RunActionsProps {
  readonly run: Run;
  readonly result: WhatIfResult;
}

/** The line that reproduces the run on the command line, and its result as a file. */
export function RunActions({ run, result }: RunActionsProps) {
  const line = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(commandLine(run.request));
      setCopied(true);
    } catch {
      // Without permission, or over plain http on another host, there is no clipboard.
      if (line.current) getSelection()?.selectAllChildren(line.current);
      setCopied(false);
    }
  };
  return (
    <div class="run-actions">
      <code ref={line} data-testid="cli-line">
        {commandLine(run.request)}
      </code>
      <button type="button" data-testid="copy-cli" onClick={copy}>
        {copied === null
          ? pageWords.whatIf.copy
          : copied
            ? pageWords.whatIf.copied
            : pageWords.whatIf.copyFailed}
      </button>
      <button type="button" data-testid="download-json" onClick={() => download(run.id, result)}>
        {pageWords.whatIf.download}
      </button>
    </div>
  );
}

function download(id: number, result: WhatIfResult): void {
  const content = new Blob([`${JSON.stringify(result, null, 2)}\n`], { type: 'application/json' });
  saveFile(content, `garita-what-if-${id}-${result.request.portId}.json`);
}
