import { useEffect, useRef, useState } from 'preact/hooks';
import { sentenceOf } from '../state/api.ts';

export interface Fetched<T> {
  /** The newest answer, which stays while the next is fetched; `null` before the first. */
  readonly value: T | null;
  readonly problem: string | null;
}

interface Question {
  /** What is asked about: an answer about another is dropped at once, and a new one is asked for at once. */
  readonly subject: string;
  /** Changes when there is more to know. */
  readonly key: string;
  /** Asks at most once in so long, and so long after there was more to know. */
  readonly everyMs: number;
  readonly afterMs?: number;
}

const RETRY_MS = 5_000;

/**
 * Fetches anew whenever there is more to know, and some time after a failure; an answer that comes after that to a later
 * question is not taken.
 */
export function useFetched<T>(
  fetch: () => Promise<T>,
  { subject, key, everyMs, afterMs = 0 }: Question,
): Fetched<T> {
  const [state, setState] = useState<Fetched<T> & { readonly subject: string }>({
    subject,
    value: null,
    problem: null,
  });
  const [failures, setFailures] = useState(0);
  const asked = useRef<Asked>({ subject: '', atMs: 0, number: 0, taken: 0, dueMs: null });
  useEffect(() => {
    const nowMs = performance.now();
    const { current } = asked;
    const isNew = current.subject !== subject;
    const dueMs = isNew ? nowMs : (current.dueMs ?? Math.max(nowMs + afterMs, current.atMs + everyMs));
    current.dueMs = dueMs;
    const timer = setTimeout(() => {
      const number = current.number + 1;
      Object.assign(current, { subject, atMs: performance.now(), number, dueMs: null });
      const isLate = () => current.subject !== subject || number < current.taken;
      fetch().then(
        (value) => {
          if (isLate()) return;
          current.taken = number;
          setState({ subject, value, problem: null });
        },
        (error: unknown) => {
          if (isLate()) return;
          setState((old) => ({
            subject,
            value: old.subject === subject ? old.value : null,
            problem: sentenceOf(error),
          }));
          setTimeout(() => current.number > number || setFailures((before) => before + 1), RETRY_MS);
        },
      );
    }, dueMs - nowMs);
    return () => clearTimeout(timer);
  }, [subject, key, failures]);
  return state.subject === subject ? state : { value: null, problem: null };
}

interface Asked {
  /** Of the last question that was asked, and when that was. */
  subject: string;
  atMs: number;
  number: number;
  /** Number of the question whose answer is shown. */
  taken: number;
  /** When the next question is due; `null` where there is none. */
  dueMs: number | null;
}
