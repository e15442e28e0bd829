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
