import { useState } from 'preact/hooks';
import type { Run, WhatIfResult } from '../../server/contract/api.ts';
import type { SolveRequest } from '../../server/contract/studies.ts';
import { solveSentence } from '../findings/solve-sentence.ts';
import { estimateText, percent } from '../format/number.ts';
import { unitScale } from '../format/unit.ts';
import { pageWords } from '../i18n/page.ts';
import { sensitivityWords as say } from '../i18n/sensitivity.ts';
import { useApp } from '../state/app-state.ts';
import { isOver } from '../state/runs-store.ts';
import { DataTable } from './data-table.tsx';
import { InputField } from './input-field.tsx';
import { ScenarioTag } from './scenario-tag.tsx';
import { SelectField } from './select-field.tsx';
import { StudyProgress } from './study-progress.tsx';

const FEW_REPLICATIONS = 10;
const FIRST_TARGET = '45';

interface SolvePanelProps {
  readonly run: Run;
  readonly result: WhatIfResult;
}

/** Asks at which share of preclearance a target is met, and shows the newest answer. */
export function SolvePanel({ run, result }: SolvePanelProps) {
  const { studies } = useApp();
  const [metric, setMetric] = useState('p90WaitMin');
  const [relation, setRelation] = useState<keyof typeof say.relations>('<=');
  const [value, setValue] = useState(FIRST_TARGET);
  const [isWrong, setIsWrong] = useState(false);
  const study = studies.solve.value;
  const names = Object.fromEntries(result.metrics.map((one) => [one.metric, `${one.label}, ${one.unit}`]));
  const nameOf = (key: string) =>
    result.metrics.find((one) => one.metric === key)?.label ?? pageWords.whatIf.metric;
  const { portId, from, days, seed, assume, replications = FEW_REPLICATIONS } = run.request;
  const solved = study?.result;

  const start = async (event: Event) => {
    event.preventDefault();
    const target = value.trim() === '' ? Number.NaN : Number(value);
    setIsWrong(!Number.isFinite(target));
    if (!Number.isFinite(target)) return;
    await studies.start({
      kind: 'solve',
      portId,
      target: { metric: metric as SolveRequest['target']['metric'], relation, value: target },
      ...(from === undefined ? {} : { from }),
      days: days!,
      replications: Math.min(FEW_REPLICATIONS, replications),
      seed,
      ...(assume === undefined ? {} : { assume }),
    });
  };
  return (
    <section class="study" data-testid="solve" data-status={study?.status}>
      <h4>{say.solve}</h4>
      <p class="result-note">{days === undefined ? say.traced : say.solveIntro}</p>
      {days !== undefined && (
        <form class="study-form" noValidate onSubmit={(event) => void start(event)}>
          <SelectField
            label={say.target}
            value={metric}
            options={names}
            testId="solve-metric"
            onValue={setMetric}
          />
          <SelectField
            label={say.bound}
            value={relation}
            options={say.relations}
            testId="solve-relation"
            onValue={setRelation}
          />
          <InputField
            type="number"
            name="solve-value"
            label={say.value}
            value={value}
            problem={isWrong ? say.wrongValue : null}
            onValue={setValue}
          />
          <button
            type="submit"
            class="primary"
            data-testid="solve-start"
            disabled={study !== null && !isOver(study.status)}
          >
            {say.find}
          </button>
        </form>
      )}
      {study && <StudyProgress study={study} name={say.solve} />}
      {solved && (
        <>
          <p data-testid="solve-finding">
            {solveSentence(solved, nameOf(solved.target.metric))} <ScenarioTag label={solved.label} />
          </p>
          <details class="preview-limits">
            <summary>{say.trials}</summary>
            <DataTable
              name={say.trials}
              head={[
                say.kept,
                { number: `${nameOf(solved.target.metric)}, ${unitScale(solved.unit).unit}` },
                say.isMet,
              ]}
              rows={solved.trials.map(({ x, mean, halfWidth80, isMet }) => {
                const { factor } = unitScale(solved.unit);
                return [
                  percent(x),
                  estimateText(
                    mean === null ? null : mean * factor,
                    halfWidth80 === null ? null : halfWidth80 * factor,
                  ),
                  isMet ? say.met : say.missed,
                ];
              })}
            />
            <p>{say.half}</p>
          </details>
        </>
      )}
    </section>
  );
}
