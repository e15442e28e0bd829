/** How often something may be done: so many at once, and so many a second from then on. */
export interface Rate {
  readonly perSecond: number;
  readonly burst: number;
}

/** Answers whether one more may be done now, and counts it where it may. */
export function tokenBucket({ perSecond, burst }: Rate, nowMs: () => number): () => boolean {
  let tokens = burst;
  let filledMs = nowMs();
  return () => {
    const atMs = nowMs();
    tokens = Math.min(burst, tokens + (perSecond * (atMs - filledMs)) / 1000);
    filledMs = atMs;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
