/** Calls at once, then at most every `everyMs` with the latest value. */
export interface Throttled<T> {
  readonly send: (value: T) => void;
  readonly cancel: () => void;
}

export function throttle<T>(act: (value: T) => void, everyMs: number): Throttled<T> {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let waiting: { readonly value: T } | null = null;
  const tick = () => {
    timer = null;
    if (waiting === null) return;
    const { value } = waiting;
    waiting = null;
    timer = setTimeout(tick, everyMs);
    act(value);
  };
  return {
    send(value) {
      waiting = { value };
      if (timer === null) tick();
    },
    cancel() {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      waiting = null;
    },
  };
}
