import { comparedMetrics, MOST_COMPARED } from '../../server/contract/compared-runs.ts';
import { CompareActions } from '../components/compare-actions.tsx';
import { CompareChart } from '../components/compare-chart.tsx';
import { ComparePicker } from '../components/compare-picker.tsx';
import { CompareAssumptions, CompareTable } from '../components/compare-tables.tsx';
import { HypotheticalTag } from '../components/hypothetical-tag.tsx';
import { differing, type RunAssumptions } from '../findings/compare-runs.ts';
import { monthName } from '../format/time.ts';
import { compareWords as say } from '../i18n/compare.ts';
import { useApp } from '../state/app-state.ts';
import type { DoneRun } from '../state/compare-store.ts';
import { daysWords } from '../state/days-words.ts';

/** Two to four saved runs beside each other: what changes, what differs, every metric. */
export function ComparePlace() {
  const { compare, facilities } = useApp();
  const runs = compare.runs.value;
  const results = runs.map(({ result }) => result);
  const names = runs.map(({ id, result }) => {
    const place = facilities.nameOf(result.request.portId);
    return say.named(id, `${place}, ${result.scenario ?? ''}`);
  });
  const metrics = comparedMetrics(results);
  return (
    <div class="compare">
      <section class="panel card" aria-labelledby="compare-title">
        <div class="panel-head">
          <h2 id="compare-title">{say.title}</h2> <HypotheticalTag />
          <p>{say.intro(MOST_COMPARED)}</p>
        </div>
        <ComparePicker />
        <p class="field-problem" role="alert">
          {compare.problem.value}
        </p>
      </section>
      {runs.length < 2 ? (
        <p class="empty" role="status">
          {say.more}
        </p>
      ) : (
        <>
          <CompareActions ids={runs.map(({ id }) => id)} />
          <CompareChart metrics={metrics} names={names} />
          <CompareAssumptions rows={differing(runs.map(assumptionsOf))} names={names} />
          <CompareTable metrics={metrics} names={names} />
        </>
      )}
    </div>
  );
}

function assumptionsOf({ result }: DoneRun): RunAssumptions {
  const { request, scenario, facilityName, window, demandMonth, stopping, figures, modelVersion, label } =
    result;
  return {
    [say.names.facility]: facilityName,
    [say.names.scenario]: scenario,
    [say.names.days]: `${daysWords(request)}, ${window.from} to ${window.to}`,
    [say.names.demand]: result.trace?.summary ?? monthName(demandMonth),
    [say.names.replications]: stopping && String(stopping.replications),
    [say.names.seed]: String(request.seed),
    [say.names.figures]: figures,
    [say.names.model]: modelVersion,
    [say.names.label]: label,
  };
}
