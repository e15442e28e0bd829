import type { Run, WhatIfResult } from '../../server/contract/api.ts';
import { monthName } from '../format/time.ts';
import { pageWords } from '../i18n/page.ts';
import { policyWords } from '../i18n/policy.ts';
import { replayWords } from '../i18n/replay.ts';
import { runWords } from '../i18n/run.ts';
import { useApp } from '../state/app-state.ts';
import { RUN_TABS, type RunTab } from '../state/run-tabs.ts';
import { isModelled } from '../state/scenario-label.ts';
import { RunActions } from './run-actions.tsx';
import { RunAssumptions } from './run-assumptions.tsx';
import { RunCourse } from './run-course.tsx';
import { RunHours } from './run-hours.tsx';
import { RunMetrics } from './run-metrics.tsx';
import { RunMoney } from './run-money.tsx';
import { RunReproduce } from './run-reproduce.tsx';
import { RunSensitivity } from './run-sensitivity.tsx';
import { Tabs } from './tabs.tsx';
import { TraceResult } from './trace-result.tsx';
import { Why } from './why.tsx';

const TABS = Object.fromEntries(RUN_TABS.map((tab) => [tab, runWords.tabs[tab]])) as Record<RunTab, string>;

/** The opened run: its finding, and all that it says by tab. */
export function RunResult() {
  const { runs } = useApp();
  const run = runs.open.value;
  if (runs.openId.value === null) return null;
  return (
    <div class="run-result" data-testid="run-result">
      {run?.result ? (
        <Result run={run} result={run.result} />
      ) : (
        <p>{run?.error ?? pageWords.whatIf.waiting}</p>
      )}
    </div>
  );
}

interface ResultProps {
  readonly run: Run;
  readonly result: WhatIfResult;
}

function Result({ run, result }: ResultProps) {
  const { runs } = useApp();
  const { window } = result;
  return (
    <>
      <div class="result-head">
        <h3>{result.finding}</h3>
        <p class={isModelled(result.label) ? 'modelled-line' : 'hypothetical-line'} data-testid="run-label">
          {result.label}
        </p>
        <p class="result-window">
          {result.scenario !== undefined && `${policyWords.scenario}: ${result.scenario}. `}
          {result.facilityName}, {pageWords.whatIf.window(window.from, window.to)} {window.zone}.{' '}
          {provenanceOf(result)}
          {result.figures !== undefined && pageWords.whatIf.figures(result.figures)}{' '}
          {result.stopping?.sentence}
        </p>
        {isUnchanged(result) && (
          <p class="what-if-note" data-testid="run-unchanged">
            {runWords.unchanged}
          </p>
        )}
        <RunActions id={run.id} />
      </div>
      <Tabs
        name={runWords.tabs.name}
        tabs={TABS}
        chosen={runs.tab.value}
        onChoose={(tab) => {
          runs.tab.value = tab;
        }}
      >
        <Panel tab={runs.tab.value} run={run} result={result} />
      </Tabs>
    </>
  );
}

function Panel({ tab, run, result }: ResultProps & { readonly tab: RunTab }) {
  switch (tab) {
    case 'impact':
      return (
        <>
          {result.trace && <TraceResult trace={result.trace} />}
          <RunCourse result={result} />
          <RunHours result={result} />
          <RunMetrics result={result} />
        </>
      );
    case 'money':
      return <RunMoney result={result} />;
    case 'why':
      return result.why === undefined ? <p class="empty">{runWords.noWhy}</p> : <Why result={result} />;
    case 'sensitivity':
      return <RunSensitivity run={run} result={result} />;
    case 'assumptions':
      return <RunAssumptions run={run} />;
    case 'reproduce':
      return <RunReproduce run={run} result={result} />;
  }
}

function provenanceOf({ trace, demandMonth, demandSource, modelVersion }: WhatIfResult): string {
  const month = monthName(demandMonth);
  return trace === undefined
    ? pageWords.whatIf.provenance(month, demandSource, modelVersion)
    : replayWords.provenance(trace.summary, month, modelVersion);
}

/** Whether both worlds came out the same in everything that was measured. */
function isUnchanged({ metrics }: WhatIfResult): boolean {
  return metrics.every(({ difference }) => (difference.mean ?? 0) === 0);
}
