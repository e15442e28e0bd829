import { en } from '../i18n/en.ts';

/** The permanent label of the restricted world. */
export function HypotheticalTag() {
  return (
    <span class="tag" title={en.world.hypotheticalWhy}>
      {en.world.hypothetical}
    </span>
  );
}
