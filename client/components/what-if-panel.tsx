import { en } from '../i18n/en.ts';
import { useApp } from '../state/app-state.ts';
import { HypotheticalTag } from './hypothetical-tag.tsx';
import { RunList } from './run-list.tsx';
import { RunResult } from './run-result.tsx';
import { WhatIfForm } from './what-if-form.tsx';

export function WhatIfPanel() {
  const { runs } = useApp();
  return (
    <section class="panel card what-if" aria-labelledby="what-if-title">
      <div class="panel-head">
        <h2 id="what-if-title">{en.whatIf.title}</h2> <HypotheticalTag />
        <p>{en.whatIf.intro}</p>
      </div>
      <div class="panel-columns">
        <div>
          <WhatIfForm />
          <p class="field-problem" role="alert">
            {runs.problem.value}
          </p>
        </div>
        <RunList />
      </div>
      <RunResult />
    </section>
  );
}
