import { wholeNumber } from '../format/number.ts';
import { spanOfDays } from '../format/replay.ts';
import { monthName } from '../format/time.ts';
import { pageWords } from '../i18n/page.ts';
import { replayWords } from '../i18n/replay.ts';
import { useApp } from '../state/app-state.ts';
import { ClockControls } from './clock-controls.tsx';
import { FacilityPicker } from './facility-picker.tsx';
import { SourcePicker } from './source-picker.tsx';

/** Which facility is shown live, on which trucks, and at what speed. */
export function ScopeBar() {
  return (
    <div class="scope">
      <FacilityPicker />
      <SourcePicker />
      <ClockControls />
      <SourceLine />
    </div>
  );
}

function SourceLine() {
  const { live, facilities } = useApp();
  const view = live.view.value;
  if (view === null) return <p class="source-line" />;
  const { source, seed } = view;
  const month = monthName(view.demandMonth);
  const known = facilities.find(view.facilityId)?.figures;
  const figures = known === undefined ? '' : pageWords.header.figures(known);
  if (source.kind === 'month')
    return (
      <p class="source-line">
        {pageWords.header.source(
          seed,
          month,
          pageWords.header.counts[view.demandSource] ?? view.demandSource,
        )}
        {figures}
      </p>
    );
  const place = facilities.nameOf(source.facilityId);
  const trucks = wholeNumber(source.trucks);
  return <p class="source-line">{replayWords.sourceLine(trucks, place, spanOfDays(source), seed, month)}</p>;
}
