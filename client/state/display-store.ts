import { effect } from '@preact/signals';
import { display, readDisplay, unitsText, writeDisplay } from '../format/display.ts';

const REMEMBERED = 'garita-units';

/** Takes the clock and units of the address or those remembered, and keeps both where they were. */
export function keepDisplay(): void {
  display.value = readDisplay(location.search, localStorage.getItem(REMEMBERED));
  effect(() => {
    localStorage.setItem(REMEMBERED, unitsText(display.value));
    const search = writeDisplay(location.search, display.value);
    if (search !== location.search)
      history.replaceState(null, '', (search || location.pathname) + location.hash);
  });
}
