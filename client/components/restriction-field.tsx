import { useState } from 'preact/hooks';
import type { PolicyPreset } from '../../server/contract/policies.ts';
import { named } from '../i18n/language.ts';
import { pageWords } from '../i18n/page.ts';
import { policyWords as say } from '../i18n/policy.ts';
import { scenarioWords } from '../i18n/scenario.ts';
import { useApp } from '../state/app-state.ts';
import { leversOf } from '../state/lever-values.ts';
import { LeverPanel } from './lever-panel.tsx';
import { PresetSets } from './preset-sets.tsx';
import { ShareSlider } from './share-slider.tsx';
import { TimelineEditor } from './timeline-editor.tsx';

interface RestrictionFieldProps {
  /** Per cent to withdraw, as typed. */
  readonly withdrawn: string;
  readonly onWithdrawn: (text: string) => void;
  readonly onRelease: () => void;
}

/** How preclearance is restricted: a share to slide, or a reading of the law and what it sets. */
export function RestrictionField({ withdrawn, onWithdrawn, onRelease }: RestrictionFieldProps) {
  const { policies, whatIf } = useApp();
  const { restricting, policyId } = whatIf.typed.value;
  const chosenId = restricting === 'preset' ? policyId : null;
  const chosen = policies.find(chosenId);
  const [copied, setCopied] = useState<PolicyPreset | undefined>(undefined);
  const copy = (preset: PolicyPreset) => {
    setCopied(preset);
    whatIf.change({ restricting: 'levers', levers: leversOf(preset, policies.levers.value) });
  };
  return (
    <>
      <label class="field wide">
        <span class="field-label">{say.restriction}</span>
        <select
          data-testid="whatif-restriction"
          value={restricting === 'preset' ? policyId! : restricting === 'share' ? '' : restricting}
          onChange={(event) => {
            const id = event.currentTarget.value;
            setCopied(undefined);
            whatIf.change(
              id === '' || id === 'levers' || id === 'timeline'
                ? { restricting: id || 'share' }
                : { restricting: 'preset', policyId: id },
            );
          }}
        >
          <option value="">{say.share}</option>
          <optgroup label={say.readings}>
            {policies.presets.value.map(({ id, name, hypothetical }) => {
              const words = say.preset(named(name), id);
              return (
                <option key={id} value={id}>
                  {hypothetical ? say.hypothetical(words) : words}
                </option>
              );
            })}
          </optgroup>
          <optgroup label={scenarioWords.own}>
            <option value="timeline">{scenarioWords.kinds.timeline}</option>
            <option value="levers">{scenarioWords.kinds.levers}</option>
          </optgroup>
        </select>
        {policies.problem.value !== null && (
          <span class="field-problem" role="alert">
            {policies.problem.value}
          </span>
        )}
      </label>
      {restricting === 'share' && (
        <ShareSlider value={withdrawn} onValue={onWithdrawn} onRelease={onRelease} />
      )}
      {restricting === 'timeline' && <TimelineEditor measured={whatIf.measured.value} />}
      {restricting === 'levers' && <LeverPanel copied={copied} />}
      {chosen !== undefined && <PresetSets preset={chosen} onCopy={() => copy(chosen)} />}
      {chosenId !== null && chosen === undefined && (
        <p class="empty wide">{pageWords.whatIf.loadingPolicies}</p>
      )}
    </>
  );
}
