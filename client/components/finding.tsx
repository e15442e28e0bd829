import { useEffect } from 'preact/hooks';
import { finding, findingTitle } from '../findings/finding.ts';
import { findingsWords } from '../i18n/findings.ts';
import { placesWords } from '../i18n/places.ts';
import { useApp } from '../state/app-state.ts';
import { HypotheticalTag } from './hypothetical-tag.tsx';
import { PublishedWaits } from './published-waits.tsx';

/** The sentence that leads the page and names it, rebuilt from the live numbers. */
export function Finding() {
  const { live, lookBack, facilities } = useApp();
  const facility = facilities.find(live.facilityId.value);
  const unknown = facility === undefined && facilities.list.value.length > 0;
  const input = {
    placeName: facilities.nameOf(live.facilityId.value),
    preclearedShare: facility?.preclearedShare ?? null,
    history: lookBack.shown.value,
    isThen: lookBack.atMs.value !== null,
  };
  const fragments = unknown ? [findingsWords.noFacility] : finding(input);
  const title = unknown ? placesWords.names.overview : findingTitle(input);
  useEffect(() => {
    document.title = placesWords.title(title);
  }, [title]);
  return (
    <section class="finding" aria-label="Finding">
      <p class="finding-sentence" data-testid="finding">
        {fragments.map((part) => (typeof part === 'string' ? part : <strong>{part.figure}</strong>))}
      </p>
      <p class="finding-caveat">
        <HypotheticalTag /> {findingsWords.caveat}
      </p>
      <PublishedWaits />
    </section>
  );
}
