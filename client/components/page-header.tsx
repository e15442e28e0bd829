import { monthName } from '../format/time.ts';
import { en } from '../i18n/en.ts';
import { useApp } from '../state/app-state.ts';
import { ClockControls } from './clock-controls.tsx';
import { ConnectionLine } from './connection-line.tsx';
import { FacilityPicker } from './facility-picker.tsx';

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
        <ClockControls />
        <SourceLine />
      </div>
    </header>
  );
}

function SourceLine() {
  const view = useApp().live.view.value;
  return (
    <p class="source-line">
      {view && en.header.source(view.seed, monthName(view.demandMonth), view.demandSource)}
    </p>
  );
}
