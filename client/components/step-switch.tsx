import type { SpanStep } from '../../server/contract/history-scale.ts';
import { drillWords as say } from '../i18n/drill.ts';
import { useApp } from '../state/app-state.ts';
import { heldWindow } from '../state/held-window.ts';
import { isOutside } from '../state/time-range.ts';
import { Choice } from './choice.tsx';

/** The length of the spans that all charts of a crossing show; hours that were chosen stay where they are kept so. */
export function StepSwitch({ nowMs }: { readonly nowMs: number }) {
  const { timeView } = useApp();
  const range = timeView.range.value;
  const choose = (step: SpanStep) => {
    const isKept = range?.kind === 'span' && !isOutside(range, heldWindow(step, range, nowMs));
    timeView.show(isKept ? range : null, step);
  };
  return (
    <Choice
      legend={say.stepsLabel}
      options={say.charts.steps}
      value={timeView.step.value}
      testId="step"
      onChoose={choose}
    />
  );
}
