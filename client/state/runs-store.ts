import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Run, RunStatus, RunSummary, WhatIfRequest } from '../../server/contract/api.ts';
import { cancelRun, fetchRun, fetchRuns, sentenceOf, startRun } from './api.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { LiveSocket } from './live-store.ts';
import type { RunTab } from './run-tabs.ts';

export interface RunsStore {
  /** Newest first; `null` until loaded. */
  readonly list: Signal<readonly RunSummary[] | null>;
  readonly openId: Signal<number | null>;
  /** The opened run, once fetched. */
  readonly open: Signal<Run | null>;
  /** What is shown of the opened run. */
  readonly tab: Signal<RunTab>;
  /** What the form asks at this moment; `null` while a field of it is wrong. */
  readonly draft: ReadonlySignal<WhatIfRequest | null>;
  /** Whether the form asks something else than the opened run was asked. */
  readonly isStale: ReadonlySignal<boolean>;
  readonly problem: Signal<string | null>;
  readonly load: () => Promise<void>;
  readonly start: (request: WhatIfRequest) => Promise<void>;
  /** Starts a run that takes the place of the last one started so, which is cancelled unless it has ended. */
  readonly startInstead: (request: WhatIfRequest) => Promise<void>;
  readonly cancel: (id: number) => Promise<void>;
  readonly show: (id: number | null) => Promise<void>;
}

export const isOver = (status: string) => status !== 'queued' && status !== 'running';

export function createRunsStore(
  socket: LiveSocket,
  changes: Pick<ChangeFeed, 'onChange' | 'onAnew'>,
  draft: ReadonlySignal<WhatIfRequest | null>,
  startTab: RunTab,
): RunsStore {
  const list = signal<readonly RunSummary[] | null>(null);
  const openId = signal<number | null>(null);
  const tab = signal(startTab);
  const open = signal<Run | null>(null);
  const isStale = computed(() => {
    const request = open.value?.request;
    const asked = draft.value;
    if (request === undefined || asked === null) return false;
    return !isSame(asked, request);
  });
  const problem = signal<string | null>(null);

  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
      problem.value = null;
    } catch (error) {
      problem.value = sentenceOf(error);
    }
  };

  const put = (run: RunSummary) => {
    const others = (list.value ?? []).filter((known) => known.id !== run.id);
    list.value = [run, ...others].toSorted((a, b) => b.id - a.id);
  };

  const refresh = async (id: number) => {
    const run = await fetchRun(id);
    put(run);
    // A run that was opened stays in sight until the one that takes its place has come to an end.
    if (openId.value === id && (isOver(run.status) || !open.value?.result)) open.value = run;
  };

  let listProblem: string | null = null;
  /** Takes back no sentence but its own. */
  const load = async () => {
    try {
      list.value = (await fetchRuns()).toSorted((a, b) => b.id - a.id);
      if (problem.value === listProblem) problem.value = null;
      listProblem = null;
    } catch (error) {
      listProblem = sentenceOf(error);
      problem.value = listProblem;
    }
  };

  changes.onChange('run', ({ id, kind, status }) => {
    if (kind !== 'what-if') return;
    const known = list.value?.find((run) => run.id === id);
    if (status === 'removed') list.value = list.value?.filter((run) => run.id !== id) ?? null;
    else if (known === undefined || isOver(status)) void attempt(() => refresh(id));
    else put({ ...known, status: status as RunStatus });
  });
  socket.on('run:changed', ({ id, progress }) => {
    const known = list.value?.find((run) => run.id === id);
    if (known?.status === 'running') put({ ...known, progress });
  });
  changes.onAnew(() => void load());
  socket.on('connect', () => {
    if (listProblem !== null) void load();
  });

  const show = async (id: number | null) => {
    openId.value = id;
    open.value = null;
    if (id === null) return;
    try {
      await refresh(id);
      problem.value = null;
    } catch (error) {
      problem.value = sentenceOf(error);
      // A link may name a run that this server does not keep.
      if (openId.value === id) openId.value = null;
    }
  };
  const start = (request: WhatIfRequest) =>
    attempt(async () => {
      const { id } = await startRun(request);
      openId.value = id;
      await refresh(id);
    });
  /** The last run that may be given up for another. */
  let insteadId: number | null = null;

  return {
    list,
    openId,
    open,
    tab,
    draft,
    isStale,
    problem,
    load,
    start,
    startInstead: async (request) => {
      const before = list.value?.find(({ id }) => id === insteadId);
      if (before !== undefined && !isOver(before.status)) await attempt(() => cancelRun(before.id));
      await start(request);
      insteadId = openId.value;
    },
    cancel: (id) =>
      attempt(async () => {
        await cancelRun(id);
        await refresh(id);
      }),
    show,
  };
}

/** Whether two requests ask the same, whatever the order of their fields. */
function isSame(a: WhatIfRequest, b: WhatIfRequest): boolean {
  const text = (request: WhatIfRequest) => JSON.stringify(Object.entries(request).toSorted());
  return text(a) === text(b);
}
