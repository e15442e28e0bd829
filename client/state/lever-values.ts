import type { PolicyLever, PolicyPreset } from '../../server/contract/policies.ts';

type LeverId = PolicyLever['id'];
export type Programme = PolicyLever['programmes'][number];

/** A lever on every programme on which it acts, such as `validDays`, or on one of them, such as `ucp.validDays`. */
export type LeverKey = LeverId | `${Programme}.${LeverId}`;

/** Levers of the law that are set, each in its unit; one on one programme goes before one on all. */
export type LeverValuesTyped = Readonly<Partial<Record<LeverKey, number>>>;

/** Lever and programme of a key; `null` where it is of all on which the lever acts. */
export function partsOf(key: LeverKey): { readonly id: LeverId; readonly programme: Programme | null } {
  const [first, second] = key.split('.') as [Programme, LeverId | undefined];
  return second === undefined ? { id: key as LeverId, programme: null } : { id: second, programme: first };
}

/** The keys by which a lever is set, or that by which it would be. */
export function keysOf(id: LeverId, values: LeverValuesTyped): readonly LeverKey[] {
  const set = (Object.keys(values) as LeverKey[]).filter((key) => partsOf(key).id === id);
  return set.length === 0 ? [id] : set;
}

/** The values with one set; one on all programmes that stands as before the law is none, and neither is `null`. */
export function withLever(
  values: LeverValuesTyped,
  key: LeverKey,
  beforeLaw: number,
  value: number | null,
): LeverValuesTyped {
  const { [key]: _, ...others } = values;
  // On one programme it stays as long as it is not taken away, or a drag across that value would widen it.
  const isNone = value === null || (value === beforeLaw && partsOf(key).programme === null);
  return isNone ? others : { ...others, [key]: value };
}

/** The values with one of them moved to another programme, or to all on which its lever acts. */
export function moved(
  values: LeverValuesTyped,
  key: LeverKey,
  programme: Programme | null,
): LeverValuesTyped {
  const { id } = partsOf(key);
  const kept = Object.entries(values).filter(
    ([other]) => other !== key && (programme !== null || partsOf(other as LeverKey).id !== id),
  );
  return { ...Object.fromEntries(kept), [programme === null ? id : `${programme}.${id}`]: values[key] };
}

/** A preset as levers that are set: what its parts without an end set, of which the later begun holds. */
export function leversOf({ parts }: PolicyPreset, levers: readonly PolicyLever[]): LeverValuesTyped {
  const lasting = lastingParts(parts);
  const entries = levers.flatMap(({ id, programmes, beforeLaw }): Array<readonly [LeverKey, number]> => {
    const on = programmes.map((programme) => {
      const part = lasting.findLast(
        (one) => one.programmes.includes(programme) && one.sets.some(({ lever }) => lever === id),
      );
      return part?.sets.find(({ lever }) => lever === id)?.value ?? beforeLaw;
    });
    if (on.every((value) => value === on[0])) return on[0] === beforeLaw ? [] : [[id, on[0]!]];
    return programmes.flatMap((programme, i) =>
      on[i] === beforeLaw ? [] : [[`${programme}.${id}` as const, on[i]!] as const],
    );
  });
  return Object.fromEntries(entries);
}

/** The parts that have no end, in the order in which they begin. */
export function lastingParts(parts: PolicyPreset['parts']): PolicyPreset['parts'] {
  return parts.filter(({ to }) => to === null).toSorted((a, b) => (a.from < b.from ? -1 : 1));
}
