import { effect } from '@preact/signals';
import { render } from 'preact';
import { io } from 'socket.io-client';
import { darkPalette, lightPalette } from './charts/palette.ts';
import { registerCharts } from './charts/register.ts';
import { fetchPreview, sentenceOf } from './state/api.ts';
import { AppContext, type AppState, mediaSignal } from './state/app-state.ts';
import { createFacilitiesStore } from './state/facilities-store.ts';
import { createImportsStore } from './state/imports-store.ts';
import { createLiveStore, type LiveSocket, type LiveStore } from './state/live-store.ts';
import { createPreviewStore } from './state/preview-store.ts';
import { createRunsStore } from './state/runs-store.ts';
import { readUrl, writeUrl } from './state/url-state.ts';
import { LiveView } from './views/live-view.tsx';

registerCharts();

const socket: LiveSocket = io({ transports: ['websocket', 'polling'] });
const live = createLiveStore(socket, readUrl(location.search));
const facilities = createFacilitiesStore();
const runs = createRunsStore(socket);
const preview = createPreviewStore({ fetchPreview, sentenceOf });
const imports = createImportsStore(() => void facilities.load());
const palette = mediaSignal('(prefers-color-scheme: dark)', (dark) => (dark ? darkPalette : lightPalette));
const narrow = mediaSignal('(max-width: 560px)', (matches) => matches);
const app: AppState = { live, facilities, runs, preview, imports, palette, narrow };

void facilities.load();
void imports.load();
document.addEventListener('visibilitychange', () => live.setVisible(!document.hidden));
keepAddress(live);
effect(() => {
  const asked = runs.draft.value;
  if (asked?.withdrawnShare !== undefined)
    preview.ask({ portId: asked.portId, withdrawnShare: asked.withdrawnShare });
});

render(
  <AppContext.Provider value={app}>
    <LiveView />
  </AppContext.Provider>,
  document.getElementById('app')!,
);

/** Another facility is a step that Back undoes; another share only rewrites the address. */
function keepAddress({ facilityId, view, chooseFacility }: LiveStore): void {
  effect(() => {
    const asked = readUrl(location.search);
    const withdrawnShare = view.value?.lever.withdrawnShare ?? asked.withdrawnShare;
    const search = writeUrl(location.search, { facilityId: facilityId.value, withdrawnShare });
    if (search === location.search) return;
    const moved = asked.facilityId !== facilityId.value;
    history[moved ? 'pushState' : 'replaceState'](null, '', search + location.hash);
  });
  addEventListener('popstate', () => chooseFacility(readUrl(location.search).facilityId));
}
