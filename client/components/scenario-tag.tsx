import { pageWords } from '../i18n/page.ts';
import { isModelled } from '../state/scenario-label.ts';
import { HypotheticalTag } from './hypothetical-tag.tsx';

/** The tag that a scenario's label calls for: modelled for the law as it came into force, else hypothetical. */
export function ScenarioTag({ label }: { readonly label: string | null | undefined }) {
  if (!isModelled(label)) return <HypotheticalTag />;
  return (
    <span class="tag tag-modelled" title={pageWords.world.modelledWhy}>
      {pageWords.world.modelled}
    </span>
  );
}
