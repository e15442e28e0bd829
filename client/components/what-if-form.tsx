import { useLayoutEffect, useState } from 'preact/hooks';
import { en } from '../i18n/en.ts';
import { useApp } from '../state/app-state.ts';
import {
  FIELDS,
  FIELDS_OF,
  type FieldName,
  type FieldValues,
  isValid,
  type Replicating,
  requestOf,
} from '../state/what-if-fields.ts';
import { NumberField } from './number-field.tsx';
import { ShareSlider } from './share-slider.tsx';

/** The port and the share follow the live view until the reader sets them here. */
export function WhatIfForm() {
  const { live, facilities, runs } = useApp();
  const [port, setPort] = useState<string | null>(null);
  const [typed, setTyped] = useState<Partial<Record<FieldName, string>>>({});
  const [replicating, setReplicating] = useState<Replicating>('fixed');
  const [starting, setStarting] = useState(false);
  const [wrong, setWrong] = useState<FieldName | null>(null);

  const leverShare = live.draftShare.value ?? live.view.value?.lever.withdrawnShare ?? 0;
  // At a lever of 0 both worlds are the same: suggest a question that has an answer.
  const suggestedPct = leverShare > 0 ? Number((leverShare * 100).toFixed(2)) : 60;
  const values: FieldValues = {
    withdrawn: typed.withdrawn ?? String(suggestedPct),
    days: typed.days ?? '7',
    replications: typed.replications ?? '30',
    halfWidthMin: typed.halfWidthMin ?? '2',
    maxReplications: typed.maxReplications ?? '200',
    seed: typed.seed ?? '1',
  };
  const portId = port ?? live.facilityId.value;

  const isComplete = FIELDS_OF[replicating].every((name) => isValid(name, values[name]));
  const draft = isComplete ? requestOf(portId, replicating, values) : null;
  // Before the next frame is painted, for a preview follows the hand.
  useLayoutEffect(() => {
    runs.draft.value = draft;
  }, [JSON.stringify(draft)]);

  const submit = async (event: Event) => {
    event.preventDefault();
    const bad = FIELDS_OF[replicating].find((name) => !isValid(name, values[name]));
    setWrong(bad ?? null);
    if (bad !== undefined) return;
    setStarting(true);
    await runs.start(requestOf(portId, replicating, values));
    setStarting(false);
  };

  const field = (name: FieldName) => {
    const { min, max, isWhole } = FIELDS[name];
    return (
      <NumberField
        name={name}
        label={en.whatIf[name]}
        min={min}
        max={max}
        value={values[name]}
        problem={wrong === name ? en.whatIf.wrong(en.whatIf[name], min, max, isWhole) : null}
        onValue={(text) => setTyped({ ...typed, [name]: text })}
      />
    );
  };

  return (
    <form class="what-if-form" noValidate onSubmit={submit}>
      <label class="field wide">
        <span class="field-label">{en.whatIf.port}</span>
        <select
          data-testid="whatif-port"
          value={portId}
          onChange={(event) => setPort(event.currentTarget.value)}
        >
          {facilities.list.value.map(({ id, name }) => (
            <option key={id} value={id}>
              {name.en}
            </option>
          ))}
        </select>
      </label>
      <ShareSlider value={values.withdrawn} onValue={(text) => setTyped({ ...typed, withdrawn: text })} />
      {field('withdrawn')}
      {field('days')}
      <label class="field">
        <span class="field-label">{en.whatIf.replicate}</span>
        <select
          data-testid="whatif-replicate"
          value={replicating}
          onChange={(event) => setReplicating(event.currentTarget.value as Replicating)}
        >
          <option value="fixed">{en.whatIf.replicating.fixed}</option>
          <option value="untilPrecise">{en.whatIf.replicating.untilPrecise}</option>
        </select>
      </label>
      {field(replicating === 'fixed' ? 'replications' : 'halfWidthMin')}
      {field('seed')}
      {replicating === 'untilPrecise' && field('maxReplications')}
      <button type="submit" class="primary wide" data-testid="whatif-run" disabled={starting}>
        {starting ? en.whatIf.starting : en.whatIf.run}
      </button>
    </form>
  );
}
