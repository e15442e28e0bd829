import type { AppState } from './app-state.ts';

/** Lets the form ask what the opened run was asked, at its crossing. */
export function askAgain({ runs, live, whatIf }: Pick<AppState, 'runs' | 'live' | 'whatIf'>): void {
  const request = runs.open.value?.request;
  if (request === undefined) return;
  live.chooseFacility(request.portId);
  whatIf.adopt(request);
}
