import { finding } from '../findings/finding.ts';
import { findingsWords } from '../i18n/findings.ts';
import { useApp } from '../state/app-state.ts';
import { HypotheticalTag } from './hypothetical-tag.tsx';
import { PublishedWaits } from './published-waits.tsx';

/** The sentence that leads the page, rebuilt from the live numbers. */
export function Finding() {
  const { live, facilities } = useApp();
  const facility = facilities.find(live.facilityId.value);
  const unknown = facility === undefined && facilities.list.value.length > 0;
  const fragments = unknown
    ? [findingsWords.noFacility]
    : finding({
        placeName: facilities.nameOf(live.facilityId.value),
        preclearedShare: facility?.preclearedShare ?? null,
        history: live.view.value,
      });
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
