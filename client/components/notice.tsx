import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';

/** What went wrong with the live stream or the list of facilities, in one sentence. */
export function Notice() {
  const { live, facilities } = useApp();
  const message = live.problem.value ?? facilities.problem.value;
  if (message === null) return null;
  const dismiss = () => {
    live.problem.value = null;
    facilities.problem.value = null;
  };
  return (
    <div class="notice" role="alert">
      <span>{message}</span>
      <button type="button" class="quiet" onClick={dismiss}>
        {pageWords.live.dismiss}
      </button>
    </div>
  );
}
