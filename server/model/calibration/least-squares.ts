/** A fit of parameters to residuals that should be near 0, each in units of its own standard error. */
export interface LeastSquaresFit {
  readonly parameters: number[];
  /** Sum of the squared residuals. */
  readonly cost: number;
}

/**
 * Parameters that make the sum of squared residuals least, from a start near enough: Levenberg and Marquardt's damped
 * Gauss–Newton with forward differences. Stops when a step improves by less than a ten-thousandth part.
 */
export function leastSquares(
  residualsOf: (parameters: readonly number[]) => readonly number[],
  start: readonly number[],
  mostSteps = 30,
): LeastSquaresFit {
  let parameters = [...start];
  let residuals = residualsOf(parameters);
  let cost = sumOfSquares(residuals);
  let damping = 1e-2;
  for (let step = 0; step < mostSteps; step += 1) {
    const columns = parameters.map((_, k) => slopes(residualsOf, parameters, residuals, k));
    const before = cost;
    for (let attempt = 0; attempt < 8 && cost === before; attempt += 1) {
      const move = dampedMove(columns, residuals, damping);
      const tried = parameters.map((value, k) => value + move[k]!);
      const triedResiduals = residualsOf(tried);
      const triedCost = sumOfSquares(triedResiduals);
      if (triedCost < cost) {
        parameters = tried;
        residuals = triedResiduals;
        cost = triedCost;
        damping = Math.max(damping / 5, 1e-7);
      } else damping *= 4;
    }
    if (!(before - cost > 1e-4 * before)) break;
  }
  return { parameters, cost };
}

const DIFFERENCE = 1e-4;

function slopes(
  residualsOf: (parameters: readonly number[]) => readonly number[],
  parameters: readonly number[],
  residuals: readonly number[],
  k: number,
): number[] {
  const moved = residualsOf(parameters.with(k, parameters[k]! + DIFFERENCE));
  return residuals.map((residual, i) => (moved[i]! - residual) / DIFFERENCE);
}

/** Solves (JᵀJ + damping · diag(JᵀJ)) move = −Jᵀr. */
function dampedMove(columns: readonly number[][], residuals: readonly number[], damping: number): number[] {
  const matrix = columns.map((one, i) =>
    columns.map((other, j) => dot(one, other) * (i === j ? 1 + damping : 1) + (i === j ? 1e-12 : 0)),
  );
  return solveSymmetric(
    matrix,
    columns.map((column) => -dot(column, residuals)),
  );
}

/** Solves a positive definite system by Cholesky's factors. */
function solveSymmetric(matrix: readonly number[][], right: readonly number[]): number[] {
  const n = right.length;
  const lower = matrix.map((row) => row.map(() => 0));
  for (let i = 0; i < n; i += 1)
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i]![j]!;
      for (let k = 0; k < j; k += 1) sum -= lower[i]![k]! * lower[j]![k]!;
      lower[i]![j] = i === j ? Math.sqrt(Math.max(sum, 1e-12)) : sum / lower[j]![j]!;
    }
  const half: number[] = [];
  for (let i = 0; i < n; i += 1) {
    let sum = right[i]!;
    for (let k = 0; k < i; k += 1) sum -= lower[i]![k]! * half[k]!;
    half[i] = sum / lower[i]![i]!;
  }
  const solution = new Array<number>(n).fill(0);
  for (let i = n - 1; i >= 0; i -= 1) {
    let sum = half[i]!;
    for (let k = i + 1; k < n; k += 1) sum -= lower[k]![i]! * solution[k]!;
    solution[i] = sum / lower[i]![i]!;
  }
  return solution;
}

function dot(one: readonly number[], other: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < one.length; i += 1) sum += one[i]! * other[i]!;
  return sum;
}

function sumOfSquares(values: readonly number[]): number {
  return dot(values, values);
}
