import { importsWords } from '../i18n/imports.ts';
import type { ConflictPolicy as Policy } from '../state/imports-api.ts';

const POLICIES = ['replace', 'keep', 'reject'] as const;

interface ConflictPolicyProps {
  readonly title: string;
  readonly value: Policy;
  readonly onValue: (policy: Policy) => void;
}

/** What becomes of stored values from which a file differs. */
export function ConflictPolicy({ title, value, onValue }: ConflictPolicyProps) {
  return (
    <fieldset class="choices">
      <legend class="field-label">{title}</legend>
      {POLICIES.map((policy) => (
        <label key={policy}>
          <input
            type="radio"
            name="conflict-policy"
            value={policy}
            checked={value === policy}
            onChange={() => onValue(policy)}
          />
          {importsWords.policy[policy]}
        </label>
      ))}
    </fieldset>
  );
}
