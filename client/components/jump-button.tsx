import { jumpWords as say } from '../i18n/jump.ts';
import { useApp } from '../state/app-state.ts';

/** Opens the palette for those who do not know its keys. */
export function JumpButton() {
  const { shortcuts } = useApp();
  return (
    <button
      type="button"
      class="jump-open"
      data-testid="jump-open"
      aria-haspopup="dialog"
      aria-keyshortcuts={shortcuts.singleKeys.value ? '/ Control+K' : 'Control+K'}
      onClick={() => {
        shortcuts.opened.value = 'jump';
      }}
    >
      {say.open} <kbd>{shortcuts.singleKeys.value ? '/' : 'Ctrl K'}</kbd>
    </button>
  );
}
