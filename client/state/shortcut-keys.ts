/** The dialogs that keys open: the palette, and the list of keys. */
export type ShortcutDialog = 'jump' | 'keys';

interface Pressed {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** The dialog that a key opens: Ctrl or Command with K everywhere, one key alone where that counts. */
export function dialogOf(
  { key, ctrlKey, metaKey, altKey }: Pressed,
  aloneCounts: boolean,
): ShortcutDialog | null {
  if (altKey) return null;
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' ? 'jump' : null;
  if (!aloneCounts) return null;
  return key === '/' ? 'jump' : key === '?' ? 'keys' : null;
}
