import { type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Palette } from '../charts/palette.ts';
import type { AssumptionsStore } from './assumptions-store.ts';
import type { BorderStore } from './border-store.ts';
import type { CompareStore } from './compare-store.ts';
import type { FacilitiesStore } from './facilities-store.ts';
import type { ImportsStore } from './imports-store.ts';
import type { LiveStore } from './live-store.ts';
import type { LookBackStore } from './look-back-store.ts';
import type { PlaceStore } from './place-store.ts';
import type { PoliciesStore } from './policies-store.ts';
import type { PreviewStore } from './preview-store.ts';
import type { ProfilesStore } from './profiles-store.ts';
import type { PublishedStore } from './published-store.ts';
import type { ReplaysStore } from './replays-store.ts';
import type { RunsStore } from './runs-store.ts';
import type { ServerStore } from './server-store.ts';
import type { ShortcutsStore } from './shortcuts-store.ts';
import type { StudiesStore } from './studies-store.ts';
import type { Theme } from './theme-store.ts';
import type { TimeViewStore } from './time-view-store.ts';
import type { WhatIfStore } from './what-if-store.ts';

/** Everything the components share; built once in main.tsx and handed down, never imported. */
export interface AppState {
  readonly places: PlaceStore;
  readonly live: LiveStore;
  readonly lookBack: LookBackStore;
  readonly border: BorderStore;
  readonly facilities: FacilitiesStore;
  readonly whatIf: WhatIfStore;
  readonly runs: RunsStore;
  readonly studies: StudiesStore;
  readonly assumptions: AssumptionsStore;
  readonly policies: PoliciesStore;
  readonly preview: PreviewStore;
  readonly compare: CompareStore;
  readonly imports: ImportsStore;
  readonly profiles: ProfilesStore;
  readonly published: PublishedStore;
  readonly replays: ReplaysStore;
  readonly server: ServerStore;
  readonly timeView: TimeViewStore;
  readonly shortcuts: ShortcutsStore;
  readonly theme: Signal<Theme>;
  readonly palette: ReadonlySignal<Palette>;
  readonly narrow: Signal<boolean>;
}

export const AppContext = createContext<AppState | null>(null);

export function useApp(): AppState {
  const app = useContext(AppContext);
  if (app === null) throw new Error('a component was rendered outside the application');
  return app;
}

/** A signal that follows a media query. */
export function mediaSignal<T>(query: string, pick: (matches: boolean) => T): Signal<T> {
  const media = matchMedia(query);
  const value = signal(pick(media.matches));
  media.addEventListener('change', (event) => {
    value.value = pick(event.matches);
  });
  return value;
}
