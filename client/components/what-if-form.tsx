import { useState } from 'preact/hooks';
import { wholeNumber } from '../format/number.ts';
import { monthName } from '../format/time.ts';
import { named } from '../i18n/language.ts';
import { pageWords } from '../i18n/page.ts';
import { policyWords } from '../i18n/policy.ts';
import { useApp } from '../state/app-state.ts';
import {
  FIELDS,
  type FieldName,
  isRight,
  type Replicating,
  requestOf,
  wrongField,
} from '../state/what-if-fields.ts';
import { DemandField } from './demand-field.tsx';
import { InputField } from './input-field.tsx';
import { RestrictionField } from './restriction-field.tsx';

/** What is asked: of the crossing of the live view, and of its share until the reader sets one here. */
export function WhatIfForm() {
  const { live, facilities, runs, whatIf, replays } = useApp();
  const [starting, setStarting] = useState(false);
  const [runsOnRelease, setRunsOnRelease] = useState(false);
  const [wrong, setWrong] = useState<FieldName | 'from' | null>(null);
  const input = whatIf.input.value;
  const { portId, isTraced, replicating } = input;
  const span = replays.find(portId);
  const type = (name: FieldName, text: string) =>
    whatIf.change({ values: { ...whatIf.typed.value.values, [name]: text } });

  const submit = async (event: Event) => {
    event.preventDefault();
    const date = (event.currentTarget as HTMLFormElement).elements.namedItem(
      'from',
    ) as HTMLInputElement | null;
    // A date typed by half has no value, which would pass for none.
    const bad = date?.validity.badInput ? 'from' : wrongField(input);
    setWrong(bad ?? null);
    if (bad !== undefined || !isRight(input)) return;
    setStarting(true);
    await runs.start(requestOf(input));
    setStarting(false);
  };

  const release = () => {
    const released = whatIf.input.value;
    if (runsOnRelease && isRight(released)) void runs.startInstead(requestOf(released));
  };

  const field = (name: FieldName) => {
    const { min, max, isWhole } = FIELDS[name];
    return (
      <InputField
        type="number"
        name={name}
        label={pageWords.whatIf[name]}
        min={min}
        max={max}
        value={input.values[name]}
        problem={
          wrong === name
            ? pageWords.whatIf.wrong(pageWords.whatIf[name], wholeNumber(min), wholeNumber(max), isWhole)
            : null
        }
        onValue={(text) => type(name, text)}
      />
    );
  };

  const latestMonth = facilities.find(portId)?.latestMonth;
  return (
    <form class="what-if-form" noValidate onSubmit={submit}>
      <label class="field wide">
        <span class="field-label">{pageWords.whatIf.port}</span>
        <select
          data-testid="whatif-port"
          value={portId}
          onChange={(event) => live.chooseFacility(event.currentTarget.value)}
        >
          {facilities.list.value.length === 0 && (
            <option value={portId}>{pageWords.header.loadingFacilities}</option>
          )}
          {facilities.list.value.map(({ id, name }) => (
            <option key={id} value={id}>
              {named(name)}
            </option>
          ))}
        </select>
      </label>
      <RestrictionField
        withdrawn={input.values.withdrawn}
        onWithdrawn={(text) => type('withdrawn', text)}
        onRelease={release}
      />
      {input.restricting === 'share' && (
        <label class="check wide">
          <input
            type="checkbox"
            data-testid="run-on-release"
            checked={runsOnRelease}
            onChange={(event) => setRunsOnRelease(event.currentTarget.checked)}
          />{' '}
          {pageWords.whatIf.runOnRelease}
        </label>
      )}
      {input.restricting === 'share' && field('withdrawn')}
      {span && (
        <DemandField
          span={span}
          isTraced={isTraced}
          onChoice={(wantsTrace) => whatIf.change({ isTraced: wantsTrace })}
        />
      )}
      {!isTraced && (
        <InputField
          type="date"
          name="from"
          label={latestMonth ? policyWords.fromElse(monthName(latestMonth)) : policyWords.from}
          value={input.from}
          problem={wrong === 'from' ? policyWords.fromWrong : null}
          onValue={(date) => whatIf.change({ from: date })}
        />
      )}
      {!isTraced && field('days')}
      <label class="field">
        <span class="field-label">{pageWords.whatIf.replicate}</span>
        <select
          data-testid="whatif-replicate"
          value={replicating}
          onChange={(event) => whatIf.change({ replicating: event.currentTarget.value as Replicating })}
        >
          <option value="fixed">{pageWords.whatIf.replicating.fixed}</option>
          <option value="untilPrecise">{pageWords.whatIf.replicating.untilPrecise}</option>
        </select>
      </label>
      {field(replicating === 'fixed' ? 'replications' : 'halfWidthMin')}
      {field('seed')}
      {replicating === 'untilPrecise' && field('maxReplications')}
      <button type="submit" class="primary wide" data-testid="whatif-run" disabled={starting}>
        {starting ? pageWords.whatIf.starting : pageWords.whatIf.run}
      </button>
    </form>
  );
}
