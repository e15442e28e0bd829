import type { Study } from '../../server/contract/studies.ts';
import { sensitivityWords as say } from '../i18n/sensitivity.ts';
import { useApp } from '../state/app-state.ts';
import { isOver } from '../state/runs-store.ts';

/** How far a study is, until it is done. */
export function StudyProgress({ study, name }: { readonly study: Study; readonly name: string }) {
  const { studies } = useApp();
  if (study.status === 'done') return null;
  return (
    <div class="study-progress" role="status">
      <p>
        {say.status[study.status]} {study.error}
      </p>
      {!isOver(study.status) && (
        <>
          <progress max={1} value={study.progress} aria-label={name} />
          <button type="button" class="quiet" onClick={() => void studies.cancel(study.id)}>
            {say.cancel}
          </button>
        </>
      )}
    </div>
  );
}
