import { useState } from 'preact/hooks';
import { inputMoment, momentOf, zoneName } from '../format/time.ts';
import { chartsWords as say } from '../i18n/charts.ts';
import { useApp } from '../state/app-state.ts';
import { isOutside, SHORTEST_MS, sameRange, type TimeWindow, windowOf } from '../state/time-range.ts';

interface RangeBarProps {
  /** All that is held. */
  readonly full: TimeWindow;
  readonly nowMs: number;
  readonly zone: string;
  /** Lengths of time back from now that are offered. */
  readonly hours?: readonly number[];
}

const HOURS = [6, 12, 24];

/** The hours that all time charts show, without a drag: the last so many, all, or from one moment to another. */
export function RangeBar({ full, nowMs, zone, hours: offered = HOURS }: RangeBarProps) {
  const { timeView } = useApp();
  const [problem, setProblem] = useState<string | null>(null);
  const range = timeView.range.value;
  const shown = windowOf(range, full, nowMs);
  const choose = (next: typeof range) => {
    setProblem(null);
    timeView.setRange(next);
  };
  const showTyped = (event: SubmitEvent) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget as HTMLFormElement);
    const [fromMs, toMs] = ['from', 'to'].map((end) => momentOf(String(typed.get(end)), zone));
    if (fromMs === undefined || toMs === undefined || !(toMs - fromMs >= SHORTEST_MS)) setProblem(say.order);
    else choose({ kind: 'span', fromMs, toMs });
  };
  const end = (name: 'from' | 'to', atMs: number) => (
    <label class="field">
      <span class="field-label">{say[name]}</span>
      <input
        // A new range fills it anew; the clock that runs on does not, so that it can be typed into.
        key={JSON.stringify(range)}
        type="datetime-local"
        name={name}
        required
        data-testid={`range-${name}`}
        defaultValue={inputMoment(atMs, zone)}
      />
    </label>
  );
  return (
    <form class="range-bar" onSubmit={showTyped}>
      <fieldset class="segments">
        <legend class="field-label">
          {say.range}, {say.clock(zoneName(full.toMs, zone))}
        </legend>
        {[...offered, null].map((hours) => {
          const option = hours === null ? null : ({ kind: 'last', hours } as const);
          return (
            <button
              key={hours}
              type="button"
              aria-pressed={sameRange(option, range)}
              data-testid={`range-${hours ?? 'all'}`}
              onClick={() => choose(option)}
            >
              {hours === null ? say.all : say.last(hours)}
            </button>
          );
        })}
      </fieldset>
      {end('from', shown.fromMs)}
      {end('to', shown.toMs)}
      <button type="submit" data-testid="range-show">
        {say.show}
      </button>
      <p class="field-problem" role="alert">
        {problem ?? (isOutside(range, full) ? say.unheld : '')}
      </p>
    </form>
  );
}
