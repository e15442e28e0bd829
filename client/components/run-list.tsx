import type { RunSummary, WhatIfRequest } from '../../server/contract/api.ts';
import { percent } from '../format/number.ts';
import { wallClock } from '../format/time.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { askAgain } from '../state/ask-again.ts';
import { daysWords } from '../state/days-words.ts';
import { restrictionWords } from '../state/restriction-words.ts';
import { isOver } from '../state/runs-store.ts';

/** Saved runs, newest first. */
export function RunList() {
  const { runs } = useApp();
  const list = runs.list.value;
  return (
    <div class="run-list" data-testid="runs">
      <h3>{pageWords.whatIf.runs}</h3>
      {list === null && <p class="empty">{pageWords.whatIf.loading}</p>}
      {list?.length === 0 && <p class="empty">{pageWords.whatIf.noRuns}</p>}
      {list !== null && list.length > 0 && (
        <ol>
          {list.map((run) => (
            <RunRow key={run.id} run={run} />
          ))}
        </ol>
      )}
    </div>
  );
}

function RunRow({ run }: { readonly run: RunSummary }) {
  const app = useApp();
  const { runs } = app;
  const toggle = async () => {
    await runs.show(isOpen ? null : run.id);
    askAgain(app);
  };
  const asked = useRequestWords(run);
  const isOpen = runs.openId.value === run.id;
  const over = isOver(run.status);
  return (
    <li class="run" data-status={run.status} data-testid={`run-${run.id}`}>
      <div class="run-main">
        <button type="button" class="run-open" aria-expanded={isOpen} onClick={() => void toggle()}>
          {run.finding ?? run.error ?? asked}
        </button>
        <p class="run-meta">
          {(run.finding ?? run.error) !== null && `${asked} · `}
          <span class="run-status">{pageWords.whatIf.status[run.status]}</span> ·{' '}
          {wallClock(run.finishedAtMs ?? run.createdAtMs)}
        </p>
        {!over && <progress max={1} value={run.progress} aria-label={asked} />}
      </div>
      {!over && (
        <button type="button" class="quiet" onClick={() => void runs.cancel(run.id)}>
          {pageWords.whatIf.cancel}
        </button>
      )}
    </li>
  );
}

function useRequestWords({ request }: RunSummary): string {
  const { facilities, policies } = useApp();
  const name = facilities.nameOf(request.portId);
  return pageWords.whatIf.request(
    name,
    restrictionWords(request, policies.nameOf),
    daysWords(request),
    replicationWords(request),
    request.seed,
  );
}

function replicationWords({ replications, precision }: WhatIfRequest): string {
  if (precision === undefined) return pageWords.whatIf.fixed(replications!);
  const { metric, halfWidth95, relative } = precision;
  const isP90 = metric === 'p90WaitMin';
  const width = relative
    ? pageWords.whatIf.ofBaseline(percent(halfWidth95))
    : isP90
      ? pageWords.whatIf.minutes(halfWidth95)
      : String(halfWidth95);
  return pageWords.whatIf.until(width, isP90 ? pageWords.whatIf.p90Wait : metric);
}
