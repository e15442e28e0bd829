import type { RunSummary } from '../../server/contract/api.ts';
import { MOST_COMPARED } from '../../server/contract/compared-runs.ts';
import { compareWords as say } from '../i18n/compare.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { daysWords } from '../state/days-words.ts';
import { restrictionWords } from '../state/restriction-words.ts';

/** Finished runs, to be ticked; the first one ticked is that which the others are held against. */
export function ComparePicker() {
  const { runs, compare, facilities, policies } = useApp();
  const done = (runs.list.value ?? []).filter(({ status }) => status === 'done');
  const chosen = compare.chosen.value;
  const isFull = chosen.length === MOST_COMPARED;
  const words = ({ request }: RunSummary) => {
    const place = facilities.nameOf(request.portId);
    return `${place}, ${restrictionWords(request, policies.nameOf)}, ${daysWords(request)}, ${say.seed(request.seed)}`;
  };
  return (
    <fieldset class="compare-picker" data-testid="compare-picker">
      <legend>{say.choose}</legend>
      {runs.list.value === null && runs.problem.value === null && (
        <p class="empty">{pageWords.whatIf.loading}</p>
      )}
      {runs.list.value === null && runs.problem.value !== null && (
        <p class="field-problem">{runs.problem.value}</p>
      )}
      {runs.list.value !== null && done.length === 0 && <p class="empty">{say.none}</p>}
      {done.map((run) => {
        const isChosen = chosen.includes(run.id);
        return (
          <label key={run.id}>
            <input
              type="checkbox"
              data-testid={`compare-${run.id}`}
              checked={isChosen}
              disabled={isFull && !isChosen}
              onChange={() => compare.toggle(run.id)}
            />
            <span>
              {say.named(run.id, words(run))}
              {chosen[0] === run.id && <strong> ({say.first})</strong>}
            </span>
          </label>
        );
      })}
      {isFull && <p class="field-hint">{say.full(MOST_COMPARED)}</p>}
    </fieldset>
  );
}
