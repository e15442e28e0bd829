/**
 * One linear system of an implicit step of a birth–death chain: (I − hA) solution = rhs on the states
 * `first` … `last`. All rates are multiplied by h already.
 */
export interface BirthDeathStep {
  readonly rhs: Float64Array;
  readonly solution: Float64Array;
  /** Work space as long as the solution. */
  readonly factor: Float64Array;
  readonly first: number;
  readonly last: number;
  /** Trucks in service when all are busy: state n has min(n, busy) deaths and max(n − busy, 0) extra ones. */
  readonly busy: number;
  readonly birth: number;
  readonly death: number;
  readonly extraDeath: number;
  /** Rate out of this chain altogether, from each state but, unless `firstExits`, the first. */
  readonly exit: number;
  readonly firstExits: boolean;
}

/**
 * Solves the step by elimination without pivoting (Thomas), stable because the matrix is diagonally dominant, and
 * from both ends at once, which lets the processor work on two chains. No birth leaves the last state and no
 * death the first, so that no mass is lost.
 */
export function solveBirthDeathStep(step: BirthDeathStep): void {
  const { rhs, solution: x, factor, first, last, busy, birth, death, extraDeath, exit } = step;
  const allBusy = busy * death;
  const half = (last - first + 1) >> 1;
  const middle = last - half;
  // Every state is x[n] = y[n] + (coefficient) x[neighbour towards the middle]; y is kept in x.
  let up = 0;
  let upPivot = 0;
  let down = 0;
  let downPivot = 0;
  let aboveDeath = 0;
  let edge = 0;
  let settled = false;
  for (; edge < half && !settled; edge++) {
    const n = first + edge;
    const ownDeath = edge === 0 ? 0 : n < busy ? n * death : allBusy + (n - busy) * extraDeath;
    const ownExit = edge === 0 && !step.firstExits ? 0 : exit;
    const pivot = 1 / (1 + birth + ownDeath + ownExit - birth * ownDeath * upPivot);
    up = (rhs[n] + birth * up) * pivot;
    x[n] = up;
    factor[n] = pivot;

    const m = last - edge;
    const lowerDeath = m < busy ? m * death : allBusy + (m - busy) * extraDeath;
    const otherPivot =
      1 / (1 + (edge === 0 ? 0 : birth) + lowerDeath + exit - birth * aboveDeath * downPivot);
    down = (rhs[m] + aboveDeath * down) * otherPivot;
    x[m] = down;
    factor[m] = otherPivot;

    settled = extraDeath === 0 && n > busy + 1 && same(pivot, upPivot) && same(otherPivot, downPivot);
    upPivot = pivot;
    downPivot = otherPivot;
    aboveDeath = lowerDeath;
  }
  // From here the pivots no longer change: the body of a long queue costs no division.
  const upRate = birth * upPivot;
  const downRate = allBusy * downPivot;
  for (let i = edge; i < half; i++) {
    const n = first + i;
    const m = last - i;
    up = rhs[n] * upPivot + upRate * up;
    down = rhs[m] * downPivot + downRate * down;
    x[n] = up;
    x[m] = down;
  }
  if (first + half === middle) {
    const own = half === 0 ? 0 : middle < busy ? middle * death : allBusy + (middle - busy) * extraDeath;
    const ownExit = half === 0 && !step.firstExits ? 0 : exit;
    upPivot = 1 / (1 + (half === 0 ? 0 : birth) + own + ownExit - birth * own * upPivot);
    up = (rhs[middle] + birth * up) * upPivot;
    factor[middle] = upPivot;
  }
  if (half === 0) {
    x[first] = up;
    return;
  }
  const fromAbove = aboveDeath * upPivot;
  const fromBelow = birth * downPivot;
  up = (up + fromAbove * down) / (1 - fromAbove * fromBelow);
  down += fromBelow * up;
  x[middle] = up;
  x[middle + 1] = down;
  let n = middle - 1;
  let m = middle + 2;
  const bodyUp = allBusy * (settled ? factor[first + edge - 1] : 0);
  for (const bodyEnd = settled ? last - edge : middle + 1; m <= bodyEnd; n--, m++) {
    up = x[n] + bodyUp * up;
    down = x[m] + fromBelow * down;
    x[n] = up;
    x[m] = down;
  }
  for (; n >= first || m <= last; n--, m++) {
    if (n >= first) {
      const nextDeath = n + 1 < busy ? (n + 1) * death : allBusy + (n + 1 - busy) * extraDeath;
      up = x[n] + nextDeath * (settled && n >= first + edge ? upPivot : factor[n]) * up;
      x[n] = up;
    }
    if (m <= last) {
      down = x[m] + birth * factor[m] * down;
      x[m] = down;
    }
  }
}

function same(a: number, b: number): boolean {
  return Math.abs(a - b) < 4e-16 * a;
}
