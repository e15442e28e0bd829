import { dayName } from '../format/time.ts';
import { scenarioWords } from '../i18n/scenario.ts';
import { useApp } from '../state/app-state.ts';
import { isSpan, type TimelineSpan } from '../state/own-policy.ts';
import { addDays, type DaySpan } from '../state/timeline-days.ts';
import { InputField } from './input-field.tsx';
import { TimelineTrack } from './timeline-track.tsx';

const say = scenarioWords.timeline;
const FIRST_PCT = 60;

/** Dated shares withdrawn, drawn and in fields; `measured` are the days of the what-if, null until they are known. */
export function TimelineEditor({ measured }: { readonly measured: DaySpan | null }) {
  const { whatIf } = useApp();
  const { timeline } = whatIf.typed.value;
  const replace = (index: number, span: TimelineSpan | null) =>
    whatIf.change({
      timeline: timeline.flatMap((one, i) => (i === index ? (span ?? []) : one)),
    });
  const add = () => {
    const last = timeline.at(-1);
    const from = last?.to || measured?.from || '';
    const to = from === '' ? '' : addDays(from, 7);
    whatIf.change({ timeline: [...timeline, { from, to, withdrawn: last?.withdrawn ?? FIRST_PCT }] });
  };
  return (
    <fieldset class="timeline wide" data-testid="timeline">
      <legend class="field-label">{say.title}</legend>
      <p class="result-note">{say.intro}</p>
      {measured && (
        <>
          <TimelineTrack timeline={timeline} measured={measured} onReplace={replace} />
          <p class="result-note">{say.window(dayName(measured.from), dayName(addDays(measured.to, -1)))}</p>
        </>
      )}
      {timeline.length === 0 && <p class="empty">{say.none}</p>}
      <ol class="timeline-fields">
        {timeline.map((span, i) => (
          <li key={i}>
            <InputField
              type="date"
              name={`span-${i}-from`}
              label={say.from}
              value={span.from}
              problem={null}
              onValue={(from) => replace(i, { ...span, from })}
            />
            <InputField
              type="date"
              name={`span-${i}-to`}
              label={say.to}
              value={span.to}
              problem={isSpan(span) ? null : say.wrong}
              onValue={(to) => replace(i, { ...span, to })}
            />
            <InputField
              type="number"
              name={`span-${i}-share`}
              label={say.share}
              min={0}
              max={100}
              value={Number.isNaN(span.withdrawn) ? '' : String(span.withdrawn)}
              problem={null}
              onValue={(text) =>
                replace(i, { ...span, withdrawn: text.trim() === '' ? Number.NaN : Number(text) })
              }
            />
            <button
              type="button"
              class="quiet"
              aria-label={say.removeOf(i + 1)}
              onClick={() => replace(i, null)}
            >
              {say.remove}
            </button>
          </li>
        ))}
      </ol>
      <button type="button" data-testid="timeline-add" onClick={add}>
        {say.add}
      </button>
    </fieldset>
  );
}
