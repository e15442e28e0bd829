import { useState } from 'preact/hooks';
import type { Run, WhatIfResult } from '../../server/contract/api.ts';
import type { TornadoRequest } from '../../server/contract/studies.ts';
import { pageWords } from '../i18n/page.ts';
import { sensitivityWords as say } from '../i18n/sensitivity.ts';
import { useApp } from '../state/app-state.ts';
import { isOver } from '../state/runs-store.ts';
import { isValid } from '../state/what-if-fields.ts';
import { InputField } from './input-field.tsx';
import { SelectField } from './select-field.tsx';
import { StudyProgress } from './study-progress.tsx';
import { TornadoResultView } from './tornado-result.tsx';

/** Enough to tell wide swings apart within minutes. */
const FEW_REPLICATIONS = 6;

interface TornadoPanelProps {
  readonly run: Run;
  readonly result: WhatIfResult;
}

/** Asks which assumptions move a metric of a run, and shows the newest answer. */
export function TornadoPanel({ run, result }: TornadoPanelProps) {
  const { studies } = useApp();
  const [metric, setMetric] = useState('p90WaitMin');
  const [of, setOf] = useState<keyof typeof say.views>('scenario');
  const asked = result.stopping?.replications ?? run.request.replications ?? FEW_REPLICATIONS;
  const [replications, setReplications] = useState(String(Math.min(FEW_REPLICATIONS, asked)));
  const [isWrong, setIsWrong] = useState(false);
  const study = studies.tornado.value;
  const isRunning = study !== null && !isOver(study.status);
  const names = Object.fromEntries(result.metrics.map((one) => [one.metric, one.label]));

  const start = async (event: Event) => {
    event.preventDefault();
    setIsWrong(!isValid('replications', replications));
    if (!isValid('replications', replications)) return;
    const { precision: _, uncertainty: __, ...whatIf } = run.request;
    await studies.start({
      kind: 'tornado',
      whatIf: { ...whatIf, replications: Number(replications) },
      metric: metric as TornadoRequest['metric'],
      of,
    });
  };
  return (
    <section class="study" data-testid="tornado" data-status={study?.status}>
      <h4>{say.tornado}</h4>
      <p class="result-note">{say.tornadoIntro}</p>
      <form class="study-form" noValidate onSubmit={(event) => void start(event)}>
        <SelectField
          label={say.metric}
          value={metric}
          options={names}
          testId="tornado-metric"
          onValue={setMetric}
        />
        <SelectField label={say.of} value={of} options={say.views} testId="tornado-of" onValue={setOf} />
        <InputField
          type="number"
          name="tornado-replications"
          label={say.replications}
          min={2}
          max={1000}
          value={replications}
          problem={isWrong ? say.wrongReplications : null}
          onValue={setReplications}
        />
        <button type="submit" class="primary" data-testid="tornado-start" disabled={isRunning}>
          {study === null ? say.start : say.again}
        </button>
      </form>
      {study && <StudyProgress study={study} name={say.tornado} />}
      {study?.result && (
        <TornadoResultView
          result={study.result}
          metric={names[study.result.metric] ?? pageWords.whatIf.metric}
        />
      )}
    </section>
  );
}
