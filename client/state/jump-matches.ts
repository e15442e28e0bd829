export const JUMP_KINDS = ['places', 'crossings', 'actions', 'runs', 'definitions'] as const;
export type JumpKind = (typeof JUMP_KINDS)[number];

/** Somewhere to go, or something to do, by its name. */
export interface JumpTarget {
  readonly kind: JumpKind;
  readonly name: string;
  /** More about it, by which it is also found. */
  readonly detail: string;
  readonly go: () => void;
}

/** How many of a kind are listed before anything is typed; definitions are found by their words only. */
const UNASKED: Readonly<Record<JumpKind, number>> = {
  places: 6,
  crossings: 24,
  actions: 20,
  runs: 5,
  definitions: 0,
};

const MOST = 40;

/**
 * The targets that hold every typed word, whatever its case and accents: by kind, and within a kind those first whose
 * name begins with what is typed, then those that have it in the name.
 */
export function jumpMatches(targets: readonly JumpTarget[], typed: string): JumpTarget[] {
  const words = folded(typed).split(/\s+/).filter(Boolean);
  const found =
    words.length === 0
      ? JUMP_KINDS.flatMap((kind) => targets.filter((one) => one.kind === kind).slice(0, UNASKED[kind]))
      : targets
          .map((target) => ({ target, rank: rankOf(target, words) }))
          .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
          .toSorted(
            (a, b) =>
              JUMP_KINDS.indexOf(a.target.kind) - JUMP_KINDS.indexOf(b.target.kind) || a.rank - b.rank,
          )
          .map(({ target }) => target);
  return found.slice(0, MOST);
}

function rankOf({ name, detail }: JumpTarget, words: readonly string[]): number {
  const [inName, all] = [folded(name), folded(`${name} ${detail}`)];
  if (!words.every((word) => all.includes(word))) return Number.POSITIVE_INFINITY;
  if (inName.startsWith(words[0]!)) return 0;
  return words.every((word) => inName.includes(word)) ? 1 : 2;
}

function folded(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
