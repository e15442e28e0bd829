import { pathOf } from '../../server/contract/places.ts';
import { named } from '../i18n/language.ts';
import { pageWords } from '../i18n/page.ts';
import { policyWords } from '../i18n/policy.ts';
import { useApp } from '../state/app-state.ts';
import { writeWhatIf } from '../state/what-if-address.ts';
import type { TypedWhatIf } from '../state/what-if-store.ts';
import { keepCurrent } from './keep-current.ts';

const say = pageWords.lever;

/**
 * Ways on from the lever: its share as a what-if, and the readings of the law. What a reading leaves of preclearance
 * differs by day and crossing, so that it is no share to set here but a what-if to run.
 */
export function LeverReadings({ share }: { readonly share: number }) {
  const { policies, whatIf } = useApp();
  const withdrawn = String(Number((share * 100).toFixed(2)));
  return (
    <nav class="lever-readings" aria-label={say.further}>
      {share > 0 && (
        <p>
          <WhatIfLink
            change={{ restricting: 'share', values: { ...whatIf.typed.value.values, withdrawn } }}
            testId="lever-what-if"
          >
            {say.asWhatIf}
          </WhatIfLink>
        </p>
      )}
      <p>{say.readings}</p>
      <ul>
        {policies.presets.value
          .filter(({ parts }) => parts.length > 0)
          .map(({ id, name, hypothetical, sentence }) => (
            <li key={id} title={sentence}>
              <WhatIfLink change={{ restricting: 'preset', policyId: id }} testId={`reading-of-${id}`}>
                {policyWords.preset(named(name), id)}
              </WhatIfLink>
              {hypothetical && `, ${pageWords.world.hypothetical}`}
            </li>
          ))}
      </ul>
    </nav>
  );
}

interface WhatIfLinkProps {
  readonly change: Partial<TypedWhatIf>;
  readonly testId: string;
  readonly children: string;
}

/** Opens the form with something set in it; the address says the same. */
function WhatIfLink({ change, testId, children }: WhatIfLinkProps) {
  const { whatIf, places } = useApp();
  const address = () =>
    pathOf('what-if') + writeWhatIf(location.search, { ...whatIf.typed.value, ...change });
  return (
    <a
      href={address()}
      {...keepCurrent(address)}
      data-testid={testId}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        whatIf.change(change);
        places.go('what-if');
      }}
    >
      {children}
    </a>
  );
}
