import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import type { WhatIfRequest } from '../../server/contract/api.ts';
import type { SolveRequest, Study, StudySummary, TornadoRequest } from '../../server/contract/studies.ts';
import { cancelRun, fetchStudies, fetchStudy, sentenceOf, startStudy } from './api.ts';
import type { ChangeFeed } from './change-feed.ts';
import type { LiveSocket } from './live-store.ts';

type StudyOf<K extends Study['kind']> = Extract<Study, { readonly kind: K }>;

/** Tornados and break-evens of the opened run. */
export interface StudiesStore {
  /** The newest of the opened run; null where there is none. */
  readonly tornado: ReadonlySignal<StudyOf<'tornado'> | null>;
  readonly solve: ReadonlySignal<StudyOf<'solve'> | null>;
  readonly problem: Signal<string | null>;
  /** Looks up what was asked of runs before. */
  readonly load: () => Promise<void>;
  readonly start: (request: TornadoRequest | SolveRequest) => Promise<void>;
  readonly cancel: (id: number) => Promise<void>;
}

/** `asked` is what the opened run was asked; null while none is opened. */
export function createStudiesStore(
  socket: LiveSocket,
  changes: Pick<ChangeFeed, 'onChange' | 'onAnew'>,
  asked: ReadonlySignal<WhatIfRequest | null>,
): StudiesStore {
  const all = signal<ReadonlyMap<number, Study>>(new Map());
  const problem = signal<string | null>(null);
  const put = (study: Study) => {
    all.value = new Map(all.value).set(study.id, study);
  };
  const attempt = async (act: () => Promise<void>) => {
    try {
      await act();
      problem.value = null;
    } catch (error) {
      problem.value = sentenceOf(error);
    }
  };
  const refresh = async (id: number) => put(await fetchStudy(id));
  const newest = <K extends Study['kind']>(kind: K) =>
    computed(() => {
      const run = asked.value;
      if (run === null) return null;
      const found = [...all.value.values()]
        .filter((study): study is StudyOf<K> => study.kind === kind && isOfRun(study.request, run))
        .toSorted((a, b) => b.id - a.id);
      return found[0] ?? null;
    });

  changes.onChange('run', ({ id, status }) => {
    if (all.value.has(id) && status !== 'removed') void attempt(() => refresh(id));
  });
  socket.on('run:changed', ({ id, progress }) => {
    const known = all.value.get(id);
    if (known?.status === 'running') put({ ...known, progress });
  });
  changes.onAnew(() => {
    for (const id of all.value.keys()) void attempt(() => refresh(id));
  });

  return {
    tornado: newest('tornado'),
    solve: newest('solve'),
    problem,
    load: () =>
      attempt(async () => {
        const run = asked.value;
        const listed: readonly StudySummary[] = await fetchStudies();
        const known = listed.filter(({ request }) => run !== null && isOfRun(request, run));
        await Promise.all(known.map(({ id }) => refresh(id)));
      }),
    start: (request) => attempt(async () => refresh((await startStudy(request)).id)),
    cancel: (id) =>
      attempt(async () => {
        await cancelRun(id);
        await refresh(id);
      }),
  };
}

/** Whether a study asks about the very what-if of a run, however often it repeats it; a break-even takes any share. */
export function isOfRun(study: TornadoRequest | SolveRequest, run: WhatIfRequest): boolean {
  if (study.kind === 'tornado') return same(repeatedOnce(study.whatIf), repeatedOnce(run));
  const { portId, from, days, seed, assume } = run;
  const { portId: itsPort, from: itsFrom, days: itsDays, seed: itsSeed, assume: itsAssumed } = study;
  return same(
    { portId, from, days, seed, assume },
    { portId: itsPort, from: itsFrom, days: itsDays, seed: itsSeed, assume: itsAssumed },
  );
}

function repeatedOnce({ replications: _, precision: __, uncertainty: ___, ...asked }: WhatIfRequest): object {
  return asked;
}

function same(a: object, b: object): boolean {
  const text = (value: object) => JSON.stringify(Object.entries(value).toSorted());
  return text(a) === text(b);
}
