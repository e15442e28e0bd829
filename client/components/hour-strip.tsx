import { useState } from 'preact/hooks';
import { hoursSummary, hourWords } from '../findings/hour-shares.ts';
import { clockHour } from '../format/time.ts';
import { importsWords } from '../i18n/imports.ts';

interface HourStripProps {
  readonly series: string;
  /** 24 shares from 0 to 1; `null` where it is closed. */
  readonly shareByHour: ReadonlyArray<number | null>;
}

/** Which hours of the day a series has, as 24 shades; one stop of the keyboard, read hour by hour with the arrows. */
export function HourStrip({ series, shareByHour }: HourStripProps) {
  const [hour, setHour] = useState<number | null>(null);
  const current = hour === null ? null : hourWords(hour, shareByHour[hour] ?? null);
  const summary = `${series}: ${hoursSummary(shareByHour)}`;
  const move = (event: KeyboardEvent) => {
    const to = { ArrowLeft: (hour ?? 24) - 1, ArrowRight: (hour ?? -1) + 1, Home: 0, End: 23 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    setHour(Math.min(23, Math.max(0, to)));
  };
  return (
    <div class="hour-strip">
      <p class="hour-series">
        <strong>{series}</strong> <span class="import-note">{current ?? hoursSummary(shareByHour)}</span>
      </p>
      <div
        role="img"
        class="hour-cells"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the hours are read with the arrow keys
        tabIndex={0}
        aria-label={`${summary}. ${importsWords.quality.hoursHelp}`}
        onKeyDown={move}
        onBlur={() => setHour(null)}
        onPointerLeave={() => setHour(null)}
      >
        {shareByHour.map((share, at) => (
          <span
            key={at}
            title={hourWords(at, share)}
            data-closed={share === null}
            data-current={at === hour}
            style={share === null ? undefined : { '--share': share }}
            onPointerEnter={() => setHour(at)}
          />
        ))}
      </div>
      <p class="hour-marks" aria-hidden="true">
        {MARKS.map((at) => (
          <span key={at}>{clockHour(at)}</span>
        ))}
      </p>
      <p class="visually-hidden" aria-live="polite">
        {current}
      </p>
    </div>
  );
}

const MARKS = [0, 6, 12, 18];
