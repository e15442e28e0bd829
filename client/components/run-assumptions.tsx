import { useEffect, useState } from 'preact/hooks';
import type { Run } from '../../server/contract/api.ts';
import { GRADES } from '../../server/contract/assumptions.ts';
import { chosenAssumptions } from '../findings/assumption-rows.ts';
import { assumptionsWords as say } from '../i18n/assumptions.ts';
import { policyWords } from '../i18n/policy.ts';
import { useApp } from '../state/app-state.ts';
import { AssumptionRow } from './assumption-row.tsx';
import { SelectField } from './select-field.tsx';

/** As many rows as are drawn at once. */
const PAGE = 40;

const GRADE_OPTIONS = {
  '': say.anyGrade,
  ...Object.fromEntries(
    Object.keys(GRADES).map((grade) => [grade, policyWords.gradeWords(grade, policyWords.grades[grade]!)]),
  ),
};

/** All assumptions, to be searched, and changed for the next run. */
export function RunAssumptions({ run }: { readonly run: Run }) {
  const { assumptions, whatIf } = useApp();
  const [search, setSearch] = useState('');
  const [grade, setGrade] = useState('');
  const [scope, setScope] = useState<keyof typeof say.scopes>('here');
  const [isChangedOnly, setChangedOnly] = useState(false);
  const [most, setMost] = useState(PAGE);
  // Inputs hold what was typed, so that a reset of all has to make them anew.
  const [resets, setResets] = useState(0);
  useEffect(() => void assumptions.load(), []);
  const list = assumptions.list.value;
  const { assume } = whatIf.typed.value;
  const changes = Object.keys(assume).length;
  if (list === null) return <p class="empty">{assumptions.problem.value ?? say.loading}</p>;
  const portId = scope === 'here' ? run.request.portId : null;
  const found = chosenAssumptions(list, { search, grade, portId, isChangedOnly }, assume);
  const ofRun = Object.entries(run.request.assume ?? {});
  const resetAll = () => {
    whatIf.change({ assume: {} });
    setResets(resets + 1);
  };
  return (
    <div class="assumptions" data-testid="assumptions">
      <p class="result-note">{say.intro}</p>
      {ofRun.length > 0 && (
        <p>
          {say.ofThisRun}{' '}
          {ofRun
            .map(
              ([path, value]) =>
                `${path} = ${typeof value === 'number' ? value : Object.values(value).join(' – ')}`,
            )
            .join(', ')}
          .
        </p>
      )}
      <div class="assumption-filters">
        <label class="field">
          <span class="field-label">{say.search}</span>
          <input
            type="text"
            data-testid="assumption-search"
            value={search}
            onInput={(event) => {
              setSearch(event.currentTarget.value);
              setMost(PAGE);
            }}
          />
        </label>
        <SelectField
          label={say.grade}
          value={grade}
          options={GRADE_OPTIONS}
          testId="assumption-grade"
          onValue={setGrade}
        />
        <SelectField
          label={say.scope}
          value={scope}
          options={say.scopes}
          testId="assumption-scope"
          onValue={setScope}
        />
        <label class="check">
          <input
            type="checkbox"
            checked={isChangedOnly}
            onChange={(event) => setChangedOnly(event.currentTarget.checked)}
          />{' '}
          {say.changedOnly}
        </label>
        <p role="status" data-testid="assumption-count">
          {say.shown(found.length, list.length)}
          {changes > 0 && `. ${say.changedCount(changes)}`}
        </p>
        {changes > 0 && (
          <button type="button" data-testid="assumption-reset-all" onClick={resetAll}>
            {say.resetAll}
          </button>
        )}
      </div>
      {found.length === 0 ? (
        <p class="empty">{say.none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keyboard
        <section class="table-scroll" aria-label={say.assumption} tabIndex={0}>
          <table class="assumption-table">
            <thead>
              <tr>
                <th scope="col">{say.assumption}</th>
                <th scope="col" class="number">
                  {say.stated}
                </th>
                <th scope="col" class="number">
                  {say.range}
                </th>
                <th scope="col">{say.next}</th>
                <th scope="col">{say.source}</th>
              </tr>
            </thead>
            <tbody>
              {found.slice(0, most).map((one) => (
                <AssumptionRow key={`${one.path} ${resets}`} assumption={one} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {found.length > most && (
        <button type="button" onClick={() => setMost(most + PAGE)}>
          {say.more(Math.min(PAGE, found.length - most))}
        </button>
      )}
    </div>
  );
}
