/**
 * How many states beyond the edge `to` of a window an implicit step can make likelier than `negligible`. With
 * flow only outwards, at `rate` times the step, its solution falls from each state by the same ratio, so the
 * share of every state within the window (`from` … `to`, in either direction) beyond the edge is known.
 */
export function reachBeyond(
  levels: readonly Float64Array[],
  from: number,
  to: number,
  rate: number,
  negligible: number,
): number {
  if (rate === 0) return 0;
  const ratio = rate / (1 + rate);
  const decay = -Math.log(ratio);
  const direction = to >= from ? 1 : -1;
  // e^−37 is the precision of a number: states farther back add nothing.
  const depth = Math.min(Math.abs(to - from), Math.ceil(37 / decay));
  let atEdge = 0;
  for (const level of levels) {
    let share = 0;
    for (let i = depth; i >= 0; i--) share = share * ratio + Math.abs(level[to - direction * i]);
    atEdge += share;
  }
  return Math.max(1, Math.ceil(Math.log(atEdge / negligible) / decay));
}
