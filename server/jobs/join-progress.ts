/**
 * Joins the shares of parts that go on at the same time, by their sizes; answers what hears of each part. A share that
 * falls or was told before counts for nothing.
 */
export function joinProgress(
  sizes: readonly number[],
  onDone: (done: number) => void,
): (part: number) => (share: number) => void {
  const shares = sizes.map(() => 0);
  let told = 0;
  return (part) => (share) => {
    shares[part] = Math.max(shares[part]!, share);
    const done = shares.reduce((sum, one, i) => sum + one * sizes[i]!, 0);
    if (done <= told) return;
    told = done;
    onDone(done);
  };
}
