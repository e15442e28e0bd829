import { JumpDialog } from '../components/jump-dialog.tsx';
import { KeysDialog } from '../components/keys-dialog.tsx';
import { useApp } from '../state/app-state.ts';

/** The dialog that a key or a button has opened. */
export function Dialogs() {
  const { shortcuts } = useApp();
  return shortcuts.opened.value === 'keys' ? <KeysDialog /> : <JumpDialog />;
}
