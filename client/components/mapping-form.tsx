import { useState } from 'preact/hooks';
import type { ImportProblem } from '../../server/contract/imports.ts';
import type { MappingKind } from '../../server/contract/mapped-fields.ts';
import { mappingWords } from '../i18n/mapping.ts';
import { useApp } from '../state/app-state.ts';
import type { Asked } from '../state/imports-api.ts';
import {
  doubledOf,
  type MappingForm as Form,
  mappingOf,
  missingOf,
  withKind,
} from '../state/mapping-form.ts';
import { MappingColumns } from './mapping-columns.tsx';
import { MappingForAll } from './mapping-for-all.tsx';
import { MappingTime } from './mapping-time.tsx';
import { MappingWords } from './mapping-words.tsx';
import { SelectField } from './select-field.tsx';

interface MappingFormProps {
  readonly asked: Asked;
  /** What the last try left out. */
  readonly problems: readonly ImportProblem[];
}

/** Asks what the columns of a table mean, and tries it. */
export function MappingForm({ asked, problems }: MappingFormProps) {
  const { imports } = useApp();
  const [isWrong, setWrong] = useState(false);
  const form = imports.form.value;
  if (form === null) return null;
  const set = (change: Partial<Form>) => {
    imports.form.value = { ...form, ...change };
  };
  const words = unsaid(form);
  // What was tried in vain was often a matter of these.
  const isOpen = imports.upload.value.phase === 'failed' && asked.mapping !== null;
  const submit = (event: Event) => {
    event.preventDefault();
    setWrong(words.length > 0);
    if (words.length === 0) void imports.retry({ ...asked, mapping: mappingOf(form), profile: null });
  };
  return (
    <form class="mapping" data-testid="mapping" onSubmit={submit}>
      <SelectField
        label={mappingWords.kind}
        testId="mapping-kind"
        value={form.kind}
        options={mappingWords.kinds}
        onValue={(kind: MappingKind) => {
          imports.form.value = withKind(form, kind);
        }}
      />
      <MappingColumns form={form} onUses={(uses) => set({ uses })} />
      <MappingForAll form={form} onChange={set} />
      <MappingWords
        form={form}
        isOpen={isOpen}
        problems={problems}
        onWords={(facilityWords) => set({ facilityWords })}
      />
      <MappingTime form={form} isOpen={isOpen} onChange={set} />
      <p class={isWrong && words.length > 0 ? 'field-problem' : 'import-note'} role="status">
        {words.length === 0 ? mappingWords.complete : words.join(' ')}
      </p>
      <button type="submit" class="primary" data-testid="mapping-try">
        {mappingWords.try}
      </button>
    </form>
  );
}

/** What keeps the mapping from being tried, a sentence each. */
function unsaid(form: Form): string[] {
  const named = (uses: readonly (keyof typeof mappingWords.uses | 'ignore')[]) =>
    uses.flatMap((use) => (use === 'ignore' ? [] : mappingWords.uses[use])).join('; ');
  const [missing, doubled] = [missingOf(form), doubledOf(form)];
  return [
    ...(missing.length === 0 ? [] : [mappingWords.missing(named(missing))]),
    ...(doubled.length === 0 ? [] : [mappingWords.doubled(named(doubled))]),
  ];
}
