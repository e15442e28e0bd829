import { HYPOTHETICAL, MODELLED } from '../../server/contract/labels.ts';
import { pageWords } from '../i18n/page.ts';
import { previewWords } from '../i18n/preview.ts';
import { useApp } from '../state/app-state.ts';
import { daysWords } from '../state/days-words.ts';
import { restrictionWords } from '../state/restriction-words.ts';
import { PreviewCard } from './preview-card.tsx';
import { RunList } from './run-list.tsx';
import { RunResult } from './run-result.tsx';
import { ScenarioTag } from './scenario-tag.tsx';
import { WhatIfForm } from './what-if-form.tsx';
import { WhatIfNotes } from './what-if-notes.tsx';

export function WhatIfPanel() {
  const { runs, policies, whatIf } = useApp();
  const { restricting, policyId } = whatIf.typed.value;
  const asked = restricting === 'preset' ? policies.find(policyId) : undefined;
  return (
    <section class="panel card what-if" aria-labelledby="what-if-title">
      <div class="panel-head">
        <h2 id="what-if-title">{pageWords.whatIf.title}</h2>{' '}
        <ScenarioTag label={asked?.hypothetical === false ? MODELLED : HYPOTHETICAL} />
        <p>{pageWords.whatIf.intro}</p>
      </div>
      <div class="panel-columns">
        <div>
          <WhatIfForm />
          <p class="field-problem" role="alert">
            {runs.problem.value}
          </p>
        </div>
        <div class="panel-answers">
          <WhatIfNotes />
          <PreviewCard />
          <RunList />
        </div>
      </div>
      <OpenedRun />
    </section>
  );
}

/** The opened run, dimmed once the form asks something else: old figures stay readable, but say what they are of. */
function OpenedRun() {
  const { runs, facilities, policies } = useApp();
  const request = runs.open.value?.request;
  const isRenewing = runs.open.value?.result != null && runs.open.value.id !== runs.openId.value;
  const isStale = isRenewing || (runs.isStale.value && runs.open.value?.result !== null);
  return (
    <div class="opened-run" data-testid="opened-run" data-stale={isStale}>
      <p class="stale-note" role="status">
        {isRenewing && previewWords.renewing}
        {isStale &&
          !isRenewing &&
          request &&
          previewWords.stale(
            facilities.nameOf(request.portId),
            restrictionWords(request, policies.nameOf),
            daysWords(request),
          )}
      </p>
      <RunResult />
    </div>
  );
}
