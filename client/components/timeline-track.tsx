import { useRef } from 'preact/hooks';
import { NOTHING, percent } from '../format/number.ts';
import { dayName } from '../format/time.ts';
import { scenarioWords } from '../i18n/scenario.ts';
import type { TimelineSpan } from '../state/own-policy.ts';
import { type DaySpan, daysBetween, moved, placed, shownDays, stretched } from '../state/timeline-days.ts';

const say = scenarioWords.timeline;
/** So near to its end a drag changes the end alone. */
const END_PX = 10;

interface TimelineTrackProps {
  readonly timeline: readonly TimelineSpan[];
  readonly measured: DaySpan;
  /** Puts another span in the place of one; null removes it. */
  readonly onReplace: (index: number, span: TimelineSpan | null) => void;
}

interface Drag {
  readonly index: number;
  readonly startPx: number;
  readonly span: TimelineSpan;
  readonly isEnd: boolean;
  readonly pxPerDay: number;
}

/** Spans drawn on the days about the measured ones, to be moved by pointer or keys. */
export function TimelineTrack({ timeline, measured, onReplace }: TimelineTrackProps) {
  const track = useRef<HTMLDivElement>(null);
  const drag = useRef<Drag | null>(null);
  // While a span is dragged the scale stands still, else the days would slip away under the pointer.
  const held = useRef<DaySpan | null>(null);
  const shown = held.current ?? shownDays(timeline, measured);
  const window = placed(measured, shown);

  const onPointerDown = (event: PointerEvent, index: number) => {
    const bar = event.currentTarget as HTMLElement;
    bar.setPointerCapture(event.pointerId);
    held.current = shown;
    drag.current = {
      index,
      startPx: event.clientX,
      span: timeline[index]!,
      isEnd: bar.getBoundingClientRect().right - event.clientX < END_PX,
      pxPerDay: track.current!.clientWidth / daysBetween(shown.from, shown.to),
    };
  };
  const onPointerMove = (event: PointerEvent) => {
    if (drag.current === null) return;
    const { index, startPx, span, isEnd, pxPerDay } = drag.current;
    const days = Math.round((event.clientX - startPx) / pxPerDay);
    onReplace(index, (isEnd ? stretched : moved)(span, days));
  };
  const onPointerUp = () => {
    const dropped = drag.current;
    drag.current = null;
    held.current = null;
    if (dropped !== null) onReplace(dropped.index, timeline[dropped.index] ?? null);
  };
  const onKeyDown = (event: KeyboardEvent, index: number) => {
    const span = timeline[index]!;
    const days = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    if (days !== undefined) onReplace(index, (event.shiftKey ? stretched : moved)(span, days));
    else if (event.key === 'Delete') onReplace(index, null);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields, and these are bars on an axis
    <div class="timeline-track" role="group" aria-label={`${say.track}. ${say.keys}`}>
      <div class="timeline-lane" ref={track}>
        <span
          class="timeline-window"
          style={{ left: `${window.startPct}%`, width: `${window.widthPct}%` }}
          aria-hidden="true"
        >
          {say.windowMark}
        </span>
        {timeline.map((span, i) => {
          const { startPct, widthPct } = placed(span, shown);
          const words = spanWords(i + 1, span);
          return (
            <button
              key={i}
              type="button"
              class="timeline-span"
              title={words}
              aria-label={words}
              data-testid={`span-${i}`}
              style={{
                left: `${startPct}%`,
                width: `${Math.max(0, widthPct)}%`,
                '--share': `${span.withdrawn}%`,
              }}
              onPointerDown={(event) => onPointerDown(event, i)}
              onPointerMove={onPointerMove}
              onPointerUp={onPointerUp}
              onPointerCancel={onPointerUp}
              onKeyDown={(event) => onKeyDown(event, i)}
            >
              {shareText(span)}
            </button>
          );
        })}
      </div>
      <p class="timeline-ends" aria-hidden="true">
        <span>{dayName(shown.from)}</span>
        <span>{dayName(shown.to)}</span>
      </p>
    </div>
  );
}

function spanWords(number: number, { from, to, withdrawn }: TimelineSpan): string {
  const [since, until] = [
    from === '' ? say.sinceEver : say.since(dayName(from)),
    to === '' ? say.untilEver : say.until(dayName(to)),
  ];
  return say.span(number, since, until, shareText({ withdrawn }));
}

function shareText({ withdrawn }: Pick<TimelineSpan, 'withdrawn'>): string {
  return Number.isNaN(withdrawn) ? NOTHING : percent(withdrawn / 100);
}
