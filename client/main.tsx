import { computed, effect, untracked } from '@preact/signals';
import { render } from 'preact';
import { registerCharts } from './charts/register.ts';
import { LANGUAGE } from './i18n/language.ts';
import {
  fetchHealth,
  fetchPreview,
  fetchPublished,
  fetchReplays,
  fetchRun,
  sentenceOf,
} from './state/api.ts';
import { AppContext, type AppState, mediaSignal } from './state/app-state.ts';
import { askAgain } from './state/ask-again.ts';
import { createAssumptionsStore } from './state/assumptions-store.ts';
import { createBorderStore } from './state/border-store.ts';
import { createChangeFeed } from './state/change-feed.ts';
import { type CompareStore, createCompareStore } from './state/compare-store.ts';
import { keepDisplay } from './state/display-store.ts';
import { createFacilitiesStore } from './state/facilities-store.ts';
import { followChanges } from './state/follow-changes.ts';
import { fetchHistory } from './state/history-api.ts';
import { createImportsStore } from './state/imports-store.ts';
import { openLine } from './state/line.ts';
import { createLiveStore, type LiveStore } from './state/live-store.ts';
import { createLookBackStore, type LookBackStore } from './state/look-back-store.ts';
import { createPlaceStore } from './state/place-store.ts';
import { createPoliciesStore } from './state/policies-store.ts';
import { previewQuestion } from './state/preview-question.ts';
import { createPreviewStore } from './state/preview-store.ts';
import { followPrinting } from './state/printing.ts';
import { createProfilesStore } from './state/profiles-store.ts';
import { createPublishedStore } from './state/published-store.ts';
import { createReplaysStore } from './state/replays-store.ts';
import { createRunsStore, type RunsStore } from './state/runs-store.ts';
import { createServerStore } from './state/server-store.ts';
import { createShortcutsStore } from './state/shortcuts-store.ts';
import { createStudiesStore } from './state/studies-store.ts';
import { createThemeStore } from './state/theme-store.ts';
import { throttle } from './state/throttle.ts';
import { createTimeViewStore } from './state/time-view-store.ts';
import {
  readCompared,
  readMoment,
  readOpened,
  readUrl,
  writeCompared,
  writeMoment,
  writeOpened,
  writeUrl,
} from './state/url-state.ts';
import { readWhatIf, writeWhatIf } from './state/what-if-address.ts';
import { isRight, requestOf } from './state/what-if-fields.ts';
import { createWhatIfStore, type TypedWhatIf, UNTOUCHED, type WhatIfStore } from './state/what-if-store.ts';
import { Page } from './views/page.tsx';

/** As often as the server may ask CBP. */
const PUBLISHED_EVERY_MS = 600_000;
/** A damaged database is told of as soon as that. */
const HEALTH_EVERY_MS = 30_000;
const ADDRESS_EVERY_MS = 350;

document.documentElement.lang = LANGUAGE;
registerCharts();
followPrinting();
keepDisplay();

const changes = createChangeFeed();
const socket = openLine(changes);
const live = createLiveStore(socket, readUrl(location.search));
const facilities = createFacilitiesStore();
const border = createBorderStore(socket);
const places = createPlaceStore();
const addressed = readWhatIf(location.search);
const whatIf = createWhatIfStore(addressed, {
  facilityId: live.facilityId,
  share: computed(() => live.draftShare.value ?? live.view.value?.lever.withdrawnShare ?? 0),
  latestMonthOf: (id) => facilities.find(id)?.latestMonth,
});
const draft = computed(() => (isRight(whatIf.input.value) ? requestOf(whatIf.input.value) : null));
const opened = readOpened(location.search);
const runs = createRunsStore(socket, changes, draft, opened.tab);
const studies = createStudiesStore(
  socket,
  changes,
  computed(() => runs.open.value?.request ?? null),
);
const assumptions = createAssumptionsStore();
const policies = createPoliciesStore();
const preview = createPreviewStore({ fetchPreview, sentenceOf });
const compare = createCompareStore(readCompared(location.search), { fetchRun, sentenceOf });
const published = createPublishedStore(fetchPublished);
const replays = createReplaysStore(fetchReplays);
const loadPublished = () => void published.load(live.facilityId.value);
const imports = createImportsStore();
const profiles = createProfilesStore();
const server = createServerStore(fetchHealth);
followChanges(changes, {
  imported: () => {
    void imports.load();
    void facilities.load();
    void replays.load();
    loadPublished();
  },
  profiles: () => void profiles.load(),
});
const { theme, palette } = createThemeStore();
const narrow = mediaSignal('(max-width: 560px)', (matches) => matches);
const app: AppState = {
  places,
  live,
  lookBack: createLookBackStore(live.view, fetchHistory),
  border,
  facilities,
  whatIf,
  runs,
  studies,
  assumptions,
  policies,
  preview,
  compare,
  imports,
  profiles,
  published,
  replays,
  server,
  timeView: createTimeViewStore(),
  shortcuts: createShortcutsStore(),
  theme,
  palette,
  narrow,
};

void facilities.load();
void policies.load();
void replays.load();
void imports.load();
void profiles.load();
effect(loadPublished);
setInterval(loadPublished, PUBLISHED_EVERY_MS);
socket.on('connect', () => void server.load());
setInterval(() => void server.load(), HEALTH_EVERY_MS);
const followVisibility = () => {
  for (const store of [live, border]) store.setVisible(!document.hidden);
};
document.addEventListener('visibilitychange', followVisibility);
if (document.hidden) followVisibility();
if (opened.runId !== null) void openAddressed(opened.runId);
keepAddress(live);
keepWhatIf(whatIf);
keepCompared(compare);
keepOpened(runs);
keepMoment(app.lookBack);
effect(() => {
  const asked = places.place.value === 'what-if' ? draft.value : null;
  if (asked !== null) preview.ask(previewQuestion(asked, whatIf.measured.value));
});

render(
  <AppContext.Provider value={app}>
    <Page />
  </AppContext.Provider>,
  document.getElementById('app')!,
);

/** A run that an address names without saying more is asked again by the form as well. */
async function openAddressed(runId: number): Promise<void> {
  await runs.show(runId);
  if (addressed.typed === UNTOUCHED) askAgain(app);
}

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

/** What is set in the what-if form only rewrites the address, not at every step of a drag: browsers refuse that. */
function keepWhatIf({ typed }: WhatIfStore): void {
  const { send } = throttle<TypedWhatIf>((set) => {
    const search = writeWhatIf(location.search, set);
    if (search !== location.search)
      history.replaceState(null, '', (search || location.pathname) + location.hash);
  }, ADDRESS_EVERY_MS);
  effect(() => send(typed.value));
}

/** The moment that is looked back at only rewrites the address; that of the address waits for what it is of. */
function keepMoment({ atMs, reach, lookAt }: LookBackStore): void {
  let asked = readMoment(location.search);
  effect(() => {
    const at = atMs.value;
    if (asked !== null) {
      if (reach.value === null) return;
      const moment = asked;
      asked = null;
      return untracked(() => lookAt(moment));
    }
    const search = writeMoment(location.search, at);
    if (search !== location.search)
      history.replaceState(null, '', (search || location.pathname) + location.hash);
  });
}

/** The compared runs only rewrite the address. */
function keepCompared({ chosen }: CompareStore): void {
  effect(() => {
    const search = writeCompared(location.search, chosen.value);
    if (search !== location.search)
      history.replaceState(null, '', (search || location.pathname) + location.hash);
  });
}

/** The opened run and its tab only rewrite the address. */
function keepOpened({ openId, tab }: RunsStore): void {
  effect(() => {
    const search = writeOpened(location.search, { runId: openId.value, tab: tab.value });
    if (search !== location.search)
      history.replaceState(null, '', (search || location.pathname) + location.hash);
  });
}
