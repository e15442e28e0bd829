import { RandomStream } from '../simulation/random-stream.ts';

/**
 * Latin hypercube (McKay, Beckman and Conover 1979): for each name `points` probabilities in (0, 1), one in each of
 * `points` strata of equal width, in random order. Every name has a stream of its own, so that a name more or less
 * leaves the columns of the others as they are.
 */
export function latinHypercube(
  names: readonly string[],
  points: number,
  seed: number,
): Readonly<Record<string, readonly number[]>> {
  return Object.fromEntries(names.map((name) => [name, column(name, points, seed)]));
}

function column(name: string, points: number, seed: number): number[] {
  const stream = new RandomStream(seed, `latin-hypercube/${name}`);
  const strata = Array.from({ length: points }, (_, i) => i);
  for (let i = points - 1; i > 0; i -= 1) {
    const j = Math.floor(stream.uniform() * (i + 1));
    [strata[i], strata[j]] = [strata[j]!, strata[i]!];
  }
  return strata.map((stratum) => (stratum + stream.uniform()) / points);
}
