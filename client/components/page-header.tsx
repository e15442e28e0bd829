import { spanOfDays } from '../format/replay.ts';
import { monthName } from '../format/time.ts';
import { en } from '../i18n/en.ts';
import { enReplay } from '../i18n/en-replay.ts';
import { useApp } from '../state/app-state.ts';
import { ClockControls } from './clock-controls.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { FacilityPicker } from './facility-picker.tsx';
import { SourcePicker } from './source-picker.tsx';

export function PageHeader() {
  return (
    <header class="header">
      <div class="masthead">
        <h1>{en.app.name}</h1>
        <p class="purpose">{en.app.purpose}</p>
        <ConnectionLine />
      </div>
      <div class="scope">
        <FacilityPicker />
        <SourcePicker />
        <ClockControls />
        <SourceLine />
      </div>
    </header>
  );
}

function SourceLine() {
  const { live, facilities } = useApp();
  const view = live.view.value;
  if (view === null) return <p class="source-line" />;
  const { source, seed } = view;
  const month = monthName(view.demandMonth);
  if (source.kind === 'month')
    return <p class="source-line">{en.header.source(seed, month, view.demandSource)}</p>;
  const place = facilities.find(source.facilityId)?.shortName.en ?? source.facilityId;
  const trucks = source.trucks.toLocaleString('en-US');
  return <p class="source-line">{enReplay.sourceLine(trucks, place, spanOfDays(source), seed, month)}</p>;
}
