import { pageWords } from '../i18n/page.ts';

/** Which line is which world. */
export function WorldsKey() {
  return (
    <ul class="chart-key">
      <li class="key-baseline">{pageWords.world.baseline}</li>
      <li class="key-restricted">
        {pageWords.world.restricted} <span class="key-note">({pageWords.world.hypothetical})</span>
      </li>
    </ul>
  );
}
