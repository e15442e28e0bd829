import { drillWords as say } from '../i18n/drill.ts';
import { named } from '../i18n/language.ts';
import { useApp } from '../state/app-state.ts';
import { HypotheticalTag } from './hypothetical-tag.tsx';

/** Where a reader who chooses a crossing goes. */
export const DRILL_ID = 'drill';

/** Names the crossing that is looked into. */
export function DrillHead() {
  const { live, facilities } = useApp();
  const facility = facilities.find(live.facilityId.value);
  const name = facility === undefined ? live.facilityId.value : named(facility.name);
  return (
    <h2 class="drill-head" id={DRILL_ID} tabIndex={-1}>
      {say.heading(name)} <HypotheticalTag />
    </h2>
  );
}
