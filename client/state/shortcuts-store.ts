import { effect, type Signal, signal } from '@preact/signals';
import { dialogOf, type ShortcutDialog } from './shortcut-keys.ts';

export interface ShortcutsStore {
  /** Which of the two dialogs is open, if any. */
  readonly opened: Signal<ShortcutDialog | null>;
  /** Whether `/` and `?` alone do something; the reader may turn that off, which is remembered. */
  readonly singleKeys: Signal<boolean>;
}

const REMEMBERED = 'garita-single-keys';

export function createShortcutsStore(): ShortcutsStore {
  const opened = signal<ShortcutDialog | null>(null);
  const singleKeys = signal(localStorage.getItem(REMEMBERED) !== 'off');
  effect(() => localStorage.setItem(REMEMBERED, singleKeys.value ? 'on' : 'off'));
  addEventListener('keydown', (event) => {
    const wanted = dialogOf(event, singleKeys.value && !isTyping(event.target));
    if (wanted === null || opened.value !== null) return;
    event.preventDefault();
    opened.value = wanted;
  });
  return { opened, singleKeys };
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.isContentEditable || target.matches('input, textarea, select, [role="textbox"]'))
  );
}
