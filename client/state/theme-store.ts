import { computed, effect, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import {
  darkContrastPalette,
  darkPalette,
  lightContrastPalette,
  lightPalette,
  type Palette,
  systemPalette,
} from '../charts/palette.ts';
import { mediaSignal } from './app-state.ts';
import { printing } from './printing.ts';

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

export interface ThemeStore {
  /** Light or dark as the reader chose, or as the system is. */
  readonly theme: Signal<Theme>;
  /** The same for charts, with more contrast or in the reader's own colours where those are asked for. */
  readonly palette: ReadonlySignal<Palette>;
}

const REMEMBERED = 'garita-theme';

export function createThemeStore(): ThemeStore {
  const remembered = localStorage.getItem(REMEMBERED);
  const theme = signal(THEMES.find((one) => one === remembered) ?? 'system');
  const follows = (query: string) => mediaSignal(query, (matches) => matches);
  const prefersDark = follows('(prefers-color-scheme: dark)');
  const prefersContrast = follows('(prefers-contrast: more)');
  const isForced = follows('(forced-colors: active)');
  effect(() => {
    const { dataset } = document.documentElement;
    if (theme.value === 'system') delete dataset.theme;
    else dataset.theme = theme.value;
    localStorage.setItem(REMEMBERED, theme.value);
  });
  const palette = computed(() => {
    const isDark = theme.value === 'system' ? prefersDark.value : theme.value === 'dark';
    if (printing.value) return lightPalette;
    if (isForced.value) return systemPalette(hexOf);
    if (prefersContrast.value) return isDark ? darkContrastPalette : lightContrastPalette;
    return isDark ? darkPalette : lightPalette;
  });
  return { theme, palette };
}

/** What a name of CSS is at this moment, as `#rrggbb`. */
function hexOf(name: string): string {
  const probe = document.body.appendChild(document.createElement('i'));
  probe.style.color = name;
  const channels = getComputedStyle(probe).color.match(/\d+/g) ?? [];
  probe.remove();
  return `#${channels
    .slice(0, 3)
    .map((channel) => Number(channel).toString(16).padStart(2, '0'))
    .join('')}`;
}
