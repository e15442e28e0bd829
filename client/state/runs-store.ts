import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { Run, RunStatus, RunSummary, WhatIfRequest } from '../../server/contract/api.ts';
import { cancelRun, fetchRun, fetchRuns, sentenceOf, startRun } from './api.ts';
import type { LiveSocket } from './live-store.ts';
import type { RunTab } from './run-tabs.ts';
import type { OpenedInUrl } from './url-state.ts';

export interface RunsStore {
  /** Newest first; `null` until loaded. */
  readonly list: Signal<readonly RunSummary[] | null>;
  readonly openId: Signal<number | null>;
  /** The opened run, once fetched. */
  readonly open: Signal<Run | null>;
  /** What is shown of the opened run. */
  readonly tab: Signal<RunTab>;
  /** What the form asks at this moment; `null` while a field of it is wrong. */
  readonly draft: Signal<WhatIfRequest | null>;
  /** Whether the form has moved on from the opened run since it was opened. */
  readonly isStale: ReadonlySignal<boolean>;
  readonly problem: Signal<string | null>;
  readonly load: () => Promise<void>;
  readonly start: (request: WhatIfRequest) => Promise<void>;
  readonly cancel: (id: number) => Promise<void>;
  readonly show: (id: number | null) => Promise<void>;
}

export const isOver = (status: string) => status !== 'queued' && status !== 'running';

/** Opens the run that the address names. */
export function createRunsStore(socket: LiveSocket, start: OpenedInUrl): RunsStore {
  const list = signal<readonly RunSummary[] | null>(null);
  const openId = signal<number | null>(null);
  const tab = signal(start.tab);
  const open = signal<Run | null>(null);
  const draft = signal<WhatIfRequest | null>(null);
  const draftAtOpening = signal<WhatIfRequest | null>(null);
  const isStale = computed(() => {
    const request = open.value?.request;
    const asked = draft.value;
    if (request === undefined || asked === null) return false;
    return !isSame(asked, request) && !isSame(asked, draftAtOpening.value ?? request);
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
    if (openId.value === id) open.value = run;
  };

  const load = () =>
    attempt(async () => {
      list.value = (await fetchRuns()).toSorted((a, b) => b.id - a.id);
    });

  socket.on('run:changed', ({ id, status, progress }) => {
    const known = list.value?.find((run) => run.id === id);
    if (known === undefined || isOver(status)) void attempt(() => refresh(id));
    else put({ ...known, status: status as RunStatus, progress });
  });
  // Changes announced while the line was down are lost, so the list is read again.
  socket.on('connect', () => void load());

  const show = (id: number | null) =>
    attempt(async () => {
      openId.value = id;
      open.value = null;
      draftAtOpening.value = draft.value;
      if (id !== null) await refresh(id);
    });
  if (start.runId !== null) void show(start.runId);

  return {
    list,
    openId,
    open,
    tab,
    draft,
    isStale,
    problem,
    load,
    start: (request) =>
      attempt(async () => {
        const { id } = await startRun(request);
        openId.value = id;
        open.value = null;
        draftAtOpening.value = request;
        await refresh(id);
      }),
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
