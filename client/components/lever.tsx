import { useState } from 'preact/hooks';
import { percent } from '../format/number.ts';
import { localStamp } from '../format/time.ts';
import { named } from '../i18n/language.ts';
import { lookBackWords } from '../i18n/look-back.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { HypotheticalTag } from './hypothetical-tag.tsx';
import { LeverReadings } from './lever-readings.tsx';

const PRESETS = [0, 0.3, 0.6, 1];

/** The one large control: how much of preclearance is withdrawn in the restricted world. */
export function Lever() {
  const { live, lookBack } = useApp();
  const view = live.view.value;
  const then = lookBack.atMs.value === null ? null : lookBack.shown.value;
  const share = live.draftShare.value ?? view?.lever.withdrawnShare ?? 0;
  const disabled = view === null;
  return (
    <section class="lever card" aria-labelledby="lever-title">
      <h2 id="lever-title">{pageWords.lever.title}</h2>
      <ExactNumber share={share} disabled={disabled} onShare={live.setShare} />
      <input
        type="range"
        data-testid="lever"
        min="0"
        max="100"
        step="1"
        value={share * 100}
        disabled={disabled}
        style={{ '--filled': `${share * 100}%` }}
        aria-labelledby="lever-title"
        aria-valuetext={percent(share)}
        onInput={(event) => live.dragShare(Number(event.currentTarget.value) / 100)}
        onChange={(event) => live.setShare(Number(event.currentTarget.value) / 100)}
      />
      <fieldset class="presets" aria-label={pageWords.lever.presets}>
        {PRESETS.map((preset) => (
          <button
            key={preset}
            type="button"
            data-testid={`preset-${preset * 100}`}
            aria-pressed={Math.abs(preset - share) < 1e-9}
            disabled={disabled}
            onClick={() => live.setShare(preset)}
          >
            {percent(preset)}
          </button>
        ))}
      </fieldset>
      {then && (
        <p class="lever-since" data-testid="lever-then">
          {lookBackWords.lever(percent(then.lever.withdrawnShare), localStamp(then.clock.nowMs, then.zone))}
        </p>
      )}
      {view && <p class="lever-since">{pageWords.lever.since(localStamp(view.lever.sinceMs, view.zone))}</p>}
      <FacilityShare />
      <LeverReadings share={share} />
      <p class="lever-meaning">{pageWords.lever.meaning}</p>
    </section>
  );
}

interface ExactNumberProps {
  readonly share: number;
  readonly disabled: boolean;
  readonly onShare: (share: number) => void;
}

function ExactNumber({ share, disabled, onShare }: ExactNumberProps) {
  // What is being typed; null while the box only mirrors the lever.
  const [typed, setTyped] = useState<string | null>(null);
  const [refused, setRefused] = useState(false);
  const shown = String(Number((share * 100).toFixed(2)));
  const commit = (text: string) => {
    const pct = text.trim() === '' ? Number.NaN : Number(text);
    const valid = pct >= 0 && pct <= 100;
    setRefused(!valid);
    if (!valid) return;
    setTyped(null);
    onShare(pct / 100);
  };
  return (
    <>
      <label class="lever-number">
        <span class="visually-hidden">{pageWords.lever.number}</span>
        <input
          type="number"
          data-testid="lever-number"
          min="0"
          max="100"
          step="any"
          inputMode="decimal"
          value={typed ?? shown}
          disabled={disabled}
          aria-invalid={refused}
          aria-describedby="lever-refused"
          onInput={(event) => setTyped(event.currentTarget.value)}
          onChange={(event) => commit(event.currentTarget.value)}
        />
        <span aria-hidden="true">{pageWords.lever.unit}</span>
      </label>
      <HypotheticalTag />
      <p id="lever-refused" class="field-problem" role="alert">
        {refused && pageWords.lever.outOfRange}
      </p>
    </>
  );
}

function FacilityShare() {
  const { live, facilities } = useApp();
  const facility = facilities.find(live.facilityId.value);
  if (facility === undefined) return null;
  const name = named(facility.shortName);
  if (facility.preclearedShare === 0) {
    return <p class="callout">{pageWords.lever.nothingPrecleared(name)}</p>;
  }
  return (
    <p class="lever-share">{pageWords.lever.preclearedShare(percent(facility.preclearedShare), name)}</p>
  );
}
