import { pageWords } from '../i18n/page.ts';

/** The permanent label of the restricted world. */
export function HypotheticalTag() {
  return (
    <span class="tag" title={pageWords.world.hypotheticalWhy}>
      {pageWords.world.hypothetical}
    </span>
  );
}
