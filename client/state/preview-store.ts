import { type Signal, signal } from '@preact/signals';
import type { Preview, PreviewRequest } from '../../server/contract/preview.ts';
import { throttle } from './throttle.ts';

export interface PreviewStore {
  /** The newest answer; it stays until there is another, also while one is awaited or could not be had. */
  readonly shown: Signal<Preview | null>;
  /** Whether what is shown answers an earlier question than the last one. */
  readonly isBehind: Signal<boolean>;
  readonly problem: Signal<string | null>;
  /** `null` where there is nothing to ask: then nothing is shown. */
  readonly ask: (question: PreviewRequest | null) => void;
}

const EVERY_MS = 30;

interface PreviewSource {
  readonly fetchPreview: (question: PreviewRequest, signal: AbortSignal) => Promise<Preview>;
  /** The sentence to show for anything that went wrong. */
  readonly sentenceOf: (error: unknown) => string;
}

/**
 * Asks for the newest question only. A drag asks faster than answers come, so those in between are dropped unsent;
 * the one on its way is let through, as else a long drag would show nothing, unless it is of another facility.
 */
export function createPreviewStore({ fetchPreview, sentenceOf }: PreviewSource): PreviewStore {
  const shown = signal<Preview | null>(null);
  const isBehind = signal(false);
  const problem = signal<string | null>(null);
  let asked: PreviewRequest | null = null;
  let onItsWay: { readonly question: PreviewRequest; readonly abort: AbortController } | null = null;

  const send = async (question: PreviewRequest) => {
    if (onItsWay?.question.portId === question.portId) return;
    onItsWay?.abort.abort();
    const sent = { question, abort: new AbortController() };
    onItsWay = sent;
    try {
      const preview = await fetchPreview(question, sent.abort.signal);
      if (onItsWay !== sent) return;
      shown.value = preview;
      isBehind.value = asked !== null && !isSame(asked, question);
      problem.value = null;
    } catch (error) {
      if (onItsWay !== sent) return;
      problem.value = sentenceOf(error);
    }
    onItsWay = null;
    if (asked !== null && !isSame(asked, question)) throttled.send(asked);
  };
  const throttled = throttle<PreviewRequest>((question) => void send(question), EVERY_MS);
  const clear = () => {
    throttled.cancel();
    onItsWay?.abort.abort();
    onItsWay = null;
    asked = null;
    shown.value = null;
    isBehind.value = false;
    problem.value = null;
  };

  return {
    shown,
    isBehind,
    problem,
    ask: (question) => {
      if (question === null) return clear();
      if (asked !== null && isSame(asked, question)) return;
      asked = question;
      isBehind.value = shown.value !== null;
      throttled.send(question);
    },
  };
}

function isSame(a: PreviewRequest, b: PreviewRequest): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
