import { useEffect, useRef, useState } from 'preact/hooks';
import { sentenceOf } from '../state/api.ts';

export interface Fetched<T> {
  /** The newest answer, which stays while the next is fetched; `null` before the first. */
  readonly value: T | null;
  readonly problem: string | null;
}

/**
 * Fetches anew whenever `key` changes, at most once in `everyMs`; what was asked of another `subject` is dropped at
 * once, a late answer of an earlier question is not taken.
 */
export function useFetched<T>(
  fetch: () => Promise<T>,
  { subject, key, everyMs }: { readonly subject: string; readonly key: string; readonly everyMs: number },
): Fetched<T> {
  const [state, setState] = useState<Fetched<T> & { readonly subject: string }>({
    subject,
    value: null,
    problem: null,
  });
  const asked = useRef({ subject: '', atMs: Number.NEGATIVE_INFINITY, number: 0 });
  useEffect(() => {
    const last = asked.current;
    const waitMs = last.subject === subject ? Math.max(0, last.atMs + everyMs - performance.now()) : 0;
    const timer = setTimeout(() => {
      const number = asked.current.number + 1;
      asked.current = { subject, atMs: performance.now(), number };
      const take = (answer: Fetched<T>) => {
        if (asked.current.number === number) setState({ subject, ...answer });
      };
      fetch().then(
        (value) => take({ value, problem: null }),
        (error: unknown) =>
          setState((old) => ({
            subject,
            value: old.subject === subject ? old.value : null,
            problem: sentenceOf(error),
          })),
      );
    }, waitMs);
    return () => clearTimeout(timer);
  }, [subject, key]);
  return state.subject === subject ? state : { value: null, problem: null };
}
