import { RUN_TABS, type RunTab } from './run-tabs.ts';

export const DEFAULT_FACILITY = 'otay-mesa';

/** What the address says: which facility, and the share to withdraw where one is given. */
export interface UrlState {
  readonly facilityId: string;
  readonly withdrawnShare: number | null;
}

/** Reads `?port=pharr&withdraw=0.6`; anything that is not a share between 0 and 1 counts as not given. */
export function readUrl(search: string): UrlState {
  const query = new URLSearchParams(search);
  const raw = query.get('withdraw');
  const share = raw === null || raw.trim() === '' ? Number.NaN : Number(raw);
  return {
    facilityId: query.get('port') || DEFAULT_FACILITY,
    withdrawnShare: share >= 0 && share <= 1 ? share : null,
  };
}

/** The query that restores the state, keeping whatever else the address carries. */
export function writeUrl(search: string, state: UrlState): string {
  const query = new URLSearchParams(search);
  query.set('port', state.facilityId);
  if (state.withdrawnShare === null) query.delete('withdraw');
  else query.set('withdraw', String(Number(state.withdrawnShare.toFixed(4))));
  return `?${query}`;
}

/** Reads `?at=2024-12-03T17:05Z`, the moment that is looked back at; what is none counts as not given. */
export function readMoment(search: string): number | null {
  const text = new URLSearchParams(search).get('at') ?? '';
  const ms = /^\d{4}-\d\d-\d\dT\d\d:\d\dZ$/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(ms) ? null : ms;
}

/** The query that restores the moment, keeping whatever else the address carries. */
export function writeMoment(search: string, atMs: number | null): string {
  const query = new URLSearchParams(search);
  if (atMs === null) query.delete('at');
  else query.set('at', `${new Date(atMs).toISOString().slice(0, 16)}Z`);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Reads `?runs=3,5`; what is no number of a run counts as not given. */
export function readCompared(search: string): number[] {
  const listed = new URLSearchParams(search).get('runs')?.split(',') ?? [];
  return [...new Set(listed.filter((text) => /^[1-9]\d{0,9}$/.test(text)).map(Number))];
}

/** The query that restores the compared runs, keeping whatever else the address carries. */
export function writeCompared(search: string, ids: readonly number[]): string {
  const query = new URLSearchParams(search);
  if (ids.length === 0) query.delete('runs');
  else query.set('runs', ids.join(','));
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** Which run is opened, and what is shown of it. */
export interface OpenedInUrl {
  readonly runId: number | null;
  readonly tab: RunTab;
}

/** Reads `?run=12&tab=money`; what is no number of a run, or no tab, counts as not given. */
export function readOpened(search: string): OpenedInUrl {
  const query = new URLSearchParams(search);
  const run = query.get('run') ?? '';
  return {
    runId: /^[1-9]\d{0,9}$/.test(run) ? Number(run) : null,
    tab: RUN_TABS.find((tab) => tab === query.get('tab')) ?? RUN_TABS[0],
  };
}

/** The query that restores the opened run, keeping whatever else the address carries. */
export function writeOpened(search: string, { runId, tab }: OpenedInUrl): string {
  const query = new URLSearchParams(search);
  if (runId === null) query.delete('run');
  else query.set('run', String(runId));
  if (runId === null || tab === RUN_TABS[0]) query.delete('tab');
  else query.set('tab', tab);
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}
