import { SPAN_STEPS, type SpanStep } from '../../server/contract/history-scale.ts';
import { drillWords as say } from '../i18n/drill.ts';
import { useApp } from '../state/app-state.ts';
import { heldWindow } from '../state/held-window.ts';
import { isOutside } from '../state/time-range.ts';

/** The length of the spans that all charts of a crossing show; hours that were chosen stay where they are kept so. */
export function StepSwitch({ nowMs }: { readonly nowMs: number }) {
  const { timeView } = useApp();
  const range = timeView.range.value;
  const choose = (step: SpanStep) => {
    const isKept = range?.kind === 'span' && !isOutside(range, heldWindow(step, range, nowMs));
    timeView.show(isKept ? range : null, step);
  };
  return (
    <fieldset class="segments">
      <legend class="field-label">{say.stepsLabel}</legend>
      {SPAN_STEPS.map((step) => (
        <button
          key={step}
          type="button"
          aria-pressed={step === timeView.step.value}
          data-testid={`step-${step}`}
          onClick={() => choose(step)}
        >
          {say.charts.steps[step]}
        </button>
      ))}
    </fieldset>
  );
}
