import { useState } from 'preact/hooks';
import type { WhatIfRequest } from '../../server/contract/api.ts';
import { en } from '../i18n/en.ts';
import { useApp } from '../state/app-state.ts';
import { NumberField } from './number-field.tsx';

const whole = {
  withdrawn: [0, 100],
  days: [1, 92],
  replications: [2, 1000],
  seed: [0, 4_294_967_295],
} as const;
type FieldName = keyof typeof whole;

/** The port and the share follow the live view until the reader sets them here. */
export function WhatIfForm() {
  const { live, facilities, runs } = useApp();
  const [port, setPort] = useState<string | null>(null);
  const [typed, setTyped] = useState<Partial<Record<FieldName, string>>>({});
  const [starting, setStarting] = useState(false);
  const [wrong, setWrong] = useState<FieldName | null>(null);

  const leverShare = live.view.value?.lever.withdrawnShare ?? 0;
  // At a lever of 0 both worlds are the same: suggest a question that has an answer.
  const suggestedPct = leverShare > 0 ? Number((leverShare * 100).toFixed(2)) : 60;
  const values: Record<FieldName, string> = {
    withdrawn: typed.withdrawn ?? String(suggestedPct),
    days: typed.days ?? '7',
    replications: typed.replications ?? '30',
    seed: typed.seed ?? '1',
  };
  const portId = port ?? live.facilityId.value;

  const submit = async (event: Event) => {
    event.preventDefault();
    const bad = (Object.keys(whole) as FieldName[]).find((name) => !isValid(name, values[name]));
    setWrong(bad ?? null);
    if (bad !== undefined) return;
    setStarting(true);
    await runs.start(request(portId, values));
    setStarting(false);
  };

  const field = (name: FieldName) => {
    const [min, max] = whole[name];
    return (
      <NumberField
        name={name}
        label={en.whatIf[name]}
        min={min}
        max={max}
        value={values[name]}
        problem={wrong === name ? en.whatIf.wrong(en.whatIf[name], min, max) : null}
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
      {field('withdrawn')}
      {field('days')}
      {field('replications')}
      {field('seed')}
      <button type="submit" class="primary wide" data-testid="whatif-run" disabled={starting}>
        {starting ? en.whatIf.starting : en.whatIf.run}
      </button>
    </form>
  );
}

function isValid(name: FieldName, text: string): boolean {
  const value = Number(text);
  const [min, max] = whole[name];
  const fits = text.trim() !== '' && value >= min && value <= max;
  return fits && (name === 'withdrawn' || Number.isInteger(value));
}

function request(portId: string, values: Record<FieldName, string>): WhatIfRequest {
  return {
    portId,
    withdrawnShare: Number((Number(values.withdrawn) / 100).toFixed(4)),
    days: Number(values.days),
    replications: Number(values.replications),
    seed: Number(values.seed),
  };
}
