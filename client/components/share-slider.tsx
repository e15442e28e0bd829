import { percent } from '../format/number.ts';
import { previewWords } from '../i18n/preview.ts';

interface ShareSliderProps {
  /** Per cent, as typed. */
  readonly value: string;
  readonly onValue: (text: string) => void;
  /** The slider is let go, or moved by a key. */
  readonly onRelease: () => void;
}

/** The share of a what-if to slide, beside the field in which it can be typed. */
export function ShareSlider({ value, onValue, onRelease }: ShareSliderProps) {
  const pct = Math.min(100, Math.max(0, Number(value) || 0));
  return (
    <label class="field wide">
      <span class="field-label">{previewWords.withdrawn}</span>
      <input
        type="range"
        data-testid="whatif-slider"
        min="0"
        max="100"
        step="1"
        value={pct}
        style={{ '--filled': `${pct}%` }}
        aria-valuetext={percent(pct / 100)}
        onInput={(event) => onValue(event.currentTarget.value)}
        onChange={onRelease}
      />
    </label>
  );
}
