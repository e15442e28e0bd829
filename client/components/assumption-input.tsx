import { useState } from 'preact/hooks';
import { rangeTexts, withAssumed } from '../findings/assumption-rows.ts';
import { assumptionsWords as say } from '../i18n/assumptions.ts';
import { useApp } from '../state/app-state.ts';
import type { ListedAssumption } from '../state/assumptions-store.ts';
import type { Assumed } from '../state/what-if-fields.ts';

interface AssumptionInputProps {
  readonly assumption: ListedAssumption & { readonly value: number };
  /** What the next run takes, where that is not what is stated. */
  readonly assumed: Assumed[string] | undefined;
}

type Belief = readonly [low: string, likely: string, high: string];

/** What the next run takes for one assumption: a number, or a belief from low over likely to high. */
export function AssumptionInput({ assumption, assumed }: AssumptionInputProps) {
  const { whatIf } = useApp();
  const { title, value: stated, range } = assumption;
  const [text, setText] = useState(String(typeof assumed === 'number' ? assumed : stated));
  const [belief, setBelief] = useState<Belief | null>(beliefIn(assumed, stated));
  const [problem, setProblem] = useState<string | null>(null);
  const take = (value: Assumed[string] | null, wrong: string | null) => {
    setProblem(wrong);
    if (wrong === null) whatIf.change({ assume: withAssumed(whatIf.typed.value.assume, assumption, value) });
  };
  const takeValue = (typed: string) => {
    setText(typed);
    const value = numberIn(typed);
    take(value, value === null ? say.notANumber : null);
  };
  const takeBelief = (typed: Belief) => {
    setBelief(typed);
    const [low, mode, high] = typed.map(numberIn);
    if (low == null || mode == null || high == null) take(null, say.notANumber);
    else take({ low, mode, high }, low <= mode && mode <= high && low < high ? null : say.outOfOrder);
  };
  const switchKind = () => {
    if (belief !== null) {
      setBelief(null);
      takeValue(text);
    } else {
      const [low, high] = range ?? [stated * 0.8, stated * 1.2];
      takeBelief([String(low), String(stated), String(high)]);
    }
  };
  const field = (label: string, value: string, onValue: (typed: string) => void, hint?: string) => (
    <input
      type="text"
      inputMode="decimal"
      class="assumed-field"
      aria-label={label}
      title={hint}
      aria-invalid={problem !== null}
      value={value}
      onInput={(event) => onValue(event.currentTarget.value)}
    />
  );
  const isOutside =
    range !== null && typeof assumed === 'number' && (assumed < range[0] || assumed > range[1]);
  return (
    <div class="assumed">
      {belief === null
        ? field(say.valueOf(title), text, takeValue)
        : ([say.lowOf, say.likelyOf, say.highOf] as const).map((label, i) =>
            field(
              label(title),
              belief[i]!,
              (typed) => takeBelief(belief.map((one, j) => (i === j ? typed : one)) as unknown as Belief),
              [say.low, say.likely, say.high][i],
            ),
          )}
      <button
        type="button"
        class="quiet"
        onClick={switchKind}
        aria-label={`${belief === null ? say.belief : say.asValue}: ${title}`}
      >
        {belief === null ? say.belief : say.asValue}
      </button>
      {problem !== null && (
        <span class="field-problem" role="alert">
          {problem}
        </span>
      )}
      {isOutside && <span class="field-problem">{say.outside(...rangeTexts(range))}</span>}
    </div>
  );
}

function beliefIn(assumed: Assumed[string] | undefined, stated: number): Belief | null {
  if (typeof assumed !== 'object') return null;
  const [low, mode, high] =
    'mode' in assumed
      ? [assumed.low, assumed.mode, assumed.high]
      : [assumed.p10, assumed.median ?? stated, assumed.p90];
  return [String(low), String(mode), String(high)];
}

function numberIn(text: string): number | null {
  const value = text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : null;
}
