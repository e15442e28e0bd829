import type { StorageAnswer, StorageKind } from '../../server/contract/storage.ts';
import { bytesText } from '../format/bytes.ts';
import { fixedNumber } from '../format/number.ts';
import { dayName, localDate } from '../format/time.ts';
import { importsWords } from '../i18n/imports.ts';
import { storageWords as say } from '../i18n/storage.ts';
import { get } from '../state/api.ts';
import { useApp } from '../state/app-state.ts';
import { DataTable } from './data-table.tsx';
import { useFetched } from './use-fetched.ts';

const EVERY_MS = 60_000;

/** What takes up room, how long runs are kept and what goes next. */
export function StoragePanel() {
  const { imports } = useApp();
  const { value, problem } = useFetched(() => get<StorageAnswer>('/storage'), {
    subject: 'storage',
    key: String(imports.batches.value?.length),
    everyMs: EVERY_MS,
  });
  return (
    <section class="panel card storage" aria-labelledby="storage-title" data-testid="storage">
      <div class="panel-head">
        <h2 id="storage-title">{say.title}</h2>
        <p>{say.intro}</p>
      </div>
      {problem !== null && (
        <p class="field-problem" role="alert">
          {problem}
        </p>
      )}
      {value === null && problem === null && <p role="status">{say.measuring}</p>}
      {value !== null && <Sizes {...value} />}
    </section>
  );
}

function Sizes({ parts, freeBytes, runs: { kept, due, nextDueMs } }: StorageAnswer) {
  const total = parts.reduce((sum, { bytes }) => sum + bytes, 0);
  const count = (value: number) => fixedNumber(value, 0);
  return (
    <>
      <DataTable
        name={say.table}
        head={[say.kind, { number: say.rows }, { number: say.size }]}
        rows={parts
          .filter(({ rows, bytes }) => rows !== 0 && bytes > 0)
          .map(({ kind, rows, bytes }) => [
            nameOf(kind),
            rows === null ? '—' : count(rows),
            bytesText(bytes),
          ])}
      />
      <p>{say.total(bytesText(total), bytesText(freeBytes))}</p>
      <p>{say.kept(count(kept.runs), count(kept.days), bytesText(kept.bytes))}</p>
      <p data-testid="storage-due">
        {due.runs > 0 ? say.due(count(due.runs), bytesText(due.bytes)) : say.noneDue}{' '}
        {nextDueMs !== null && say.nextDue(dayName(localDate(nextDueMs, 'local')))}
      </p>
    </>
  );
}

function nameOf(kind: StorageKind): string {
  const { datasets } = importsWords;
  return kind in datasets
    ? datasets[kind as keyof typeof datasets]
    : say.kinds[kind as keyof typeof say.kinds];
}
