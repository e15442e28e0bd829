import { useEffect } from 'preact/hooks';
import type { Run, WhatIfResult } from '../../server/contract/api.ts';
import { readableNumber } from '../format/number.ts';
import { sensitivityWords as say } from '../i18n/sensitivity.ts';
import { useApp } from '../state/app-state.ts';
import { DataTable } from './data-table.tsx';
import { SolvePanel } from './solve-panel.tsx';
import { TornadoPanel } from './tornado-panel.tsx';

interface RunSensitivityProps {
  readonly run: Run;
  readonly result: WhatIfResult;
}

/** How far assumptions move a run, at which share a target is met, and its intervals over assumptions. */
export function RunSensitivity({ run, result }: RunSensitivityProps) {
  const { studies, assumptions } = useApp();
  useEffect(() => {
    void studies.load();
    void assumptions.load();
  }, [run.id]);
  return (
    <>
      <p class="field-problem" role="alert">
        {studies.problem.value}
      </p>
      <TornadoPanel run={run} result={result} />
      <SolvePanel run={run} result={result} />
      {result.uncertainty && <OverAssumptions uncertainty={result.uncertainty} />}
    </>
  );
}

function OverAssumptions({ uncertainty }: Required<Pick<WhatIfResult, 'uncertainty'>>) {
  const { points, varied, metrics } = uncertainty;
  return (
    <section data-testid="run-uncertainty">
      <h4>{say.intervals}</h4>
      <p class="result-note">{say.intervalsNote(points, varied.length)}</p>
      <DataTable
        name={say.intervals}
        head={[
          say.metric,
          { number: say.mean },
          { number: say.interval },
          { number: say.ofAssumptions },
          { number: say.ofLuck },
        ]}
        rows={metrics.map(({ label, unit, difference }) => [
          `${label}, ${unit}`,
          readableNumber(difference.mean),
          `${readableNumber(difference.low80)} – ${readableNumber(difference.high80)}`,
          readableNumber(difference.parameterHalfWidth80),
          readableNumber(difference.samplingHalfWidth80),
        ])}
      />
    </section>
  );
}
