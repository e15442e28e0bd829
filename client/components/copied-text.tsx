import { useRef, useState } from 'preact/hooks';
import { runWords } from '../i18n/run.ts';

const say = runWords.reproduce;

interface CopiedTextProps {
  readonly title: string;
  readonly text: string;
  readonly testId: string;
}

/** A text to be taken along, with a button that copies it. */
export function CopiedText({ title, text, testId }: CopiedTextProps) {
  const shown = useRef<HTMLElement>(null);
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      // Without permission, or over plain http on another host, there is no clipboard.
      if (shown.current) getSelection()?.selectAllChildren(shown.current);
      setCopied(false);
    }
  };
  return (
    <div class="copied-text">
      <h4>{title}</h4>
      <pre>
        <code ref={shown} data-testid={testId}>
          {text}
        </code>
      </pre>
      <button type="button" data-testid={`copy-${testId}`} onClick={() => void copy()}>
        {copied === null ? say.copy(title) : copied ? say.copied : say.copyFailed}
      </button>
    </div>
  );
}
