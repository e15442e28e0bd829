/** The tab to which a key goes, around the ends; null where the key means nothing here. */
export function nextTab<T extends string>(tabs: readonly T[], chosen: T, key: string): T | null {
  const at = tabs.indexOf(chosen);
  if (key === 'Home') return tabs[0]!;
  if (key === 'End') return tabs.at(-1)!;
  if (key === 'ArrowRight') return tabs[(at + 1) % tabs.length]!;
  if (key === 'ArrowLeft') return tabs.at(at - 1)!;
  return null;
}
