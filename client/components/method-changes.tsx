import type { ModelChange } from '../../server/contract/method.ts';
import { methodWords as say } from '../i18n/method.ts';

/** Versions of the model, newest first, with what each does otherwise. */
export function MethodChanges({ changes }: { readonly changes: readonly ModelChange[] }) {
  return (
    <>
      <p>{say.changes}</p>
      <dl class="method-parts">
        {changes.map(({ version, date, what }) => (
          <div key={version}>
            <dt>
              {version}, <time dateTime={date}>{date}</time>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
