import { useMemo } from 'preact/hooks';
import type { FacilityHistory, HistorySpan } from '../../server/contract/history.ts';
import type { Lanes } from '../../server/contract/inside.ts';
import { hatched } from '../charts/hatch.ts';
import { spanCharts } from '../charts/span-charts.ts';
import { spanInput } from '../charts/span-input.ts';
import type { SpanInput } from '../charts/stage-chart.ts';
import { waitChart } from '../charts/wait-chart.ts';
import { drillWords as say } from '../i18n/drill.ts';
import { useApp } from '../state/app-state.ts';
import { heldWindow, STEP_HOURS } from '../state/held-window.ts';
import type { LiveHistory } from '../state/live-history.ts';
import { ChartCard } from './chart-card.tsx';
import { EventList } from './event-list.tsx';
import { HeatCard } from './heat-card.tsx';
import { MeasuresCard } from './measures-card.tsx';
import { LanesNow, QueueNow } from './now-lines.tsx';
import { RangeBar } from './range-bar.tsx';
import { StageCard } from './stage-card.tsx';
import { StepSwitch } from './step-switch.tsx';
import { useEvents } from './use-events.ts';
import { useFacilityHistory } from './use-facility-history.ts';

const HOUR_MS = 3_600_000;
const drawWait = (input: SpanInput) => waitChart(input, hatched);

/** What is stored of the crossing on show, in steps of five minutes, an hour or a day. */
export function DrillCharts() {
  const { live } = useApp();
  const view = live.view.value;
  return view === null ? <p role="status">{say.loading}</p> : <Charts view={view} />;
}

function Charts({ view }: { readonly view: LiveHistory }) {
  const { timeView, palette, narrow, lookBack } = useApp();
  const step = timeView.step.value;
  const range = timeView.range.value;
  const atMs = lookBack.atMs.value;
  const { history, endMs, problem } = useFacilityHistory(view, step, range);
  const lanes = useSame(view.lanes);
  const charts = useMemo(() => spanCharts(step, lanes), [step, lanes]);
  const window = heldWindow(step, range, endMs);
  const { events, problem: eventsProblem } = useEvents(view, window);
  const input = useMemo(
    () => history && spanInput(upTo(history, atMs), window, palette.value, narrow.value, events),
    [history, atMs, window.fromMs, palette.value, narrow.value, events],
  );
  const hourMs = Math.floor(view.clock.nowMs / HOUR_MS) * HOUR_MS;
  const { facilityId, epoch, zone } = view;
  // Kept as it is between two hours, so that its cells are not gone through with every reading.
  const heat = useMemo(
    () => <HeatCard facilityId={facilityId} epoch={epoch} zone={zone} hourMs={hourMs} />,
    [facilityId, epoch, zone, hourMs],
  );
  const beside = atMs === null ? { queue: <QueueNow view={view} />, lanes: <LanesNow view={view} /> } : {};
  return (
    <section class="charts" aria-labelledby="drill">
      <div class="drill-bar">
        <StepSwitch nowMs={endMs} />
        <RangeBar full={input ?? window} nowMs={endMs} zone={view.zone} hours={STEP_HOURS[step]} />
      </div>
      {problem !== null && <p role="alert">{problem}</p>}
      {input?.points.length === 0 && <p role="status">{say.nothing}</p>}
      {charts.map((chart) => (
        <ChartCard
          key={chart.id}
          chart={chart}
          input={input}
          {...(chart.id === 'wait' && { draw: drawWait })}
        >
          {beside[chart.id as keyof typeof beside]}
        </ChartCard>
      ))}
      {input && <StageCard input={input} step={step} />}
      <EventList
        events={events}
        leverChanges={input?.leverChanges ?? []}
        lever={lookBack.shown.value?.lever ?? view.lever}
        zone={view.zone}
        problem={eventsProblem}
      />
      <MeasuresCard view={view} />
      {heat}
    </section>
  );
}

/** What was stored by a moment: the spans that had ended. */
function upTo(history: FacilityHistory, atMs: number | null): FacilityHistory {
  if (atMs === null) return history;
  const hasEnded = (span: HistorySpan) => span.atMs + span.minutes * 60_000 <= atMs;
  return { ...history, spans: history.spans.filter(hasEnded) };
}

/** The lanes of a crossing do not change; the object that has them does, with every snapshot. */
function useSame(lanes: Lanes): Lanes {
  const { standard, fast, joint } = lanes;
  return useMemo(() => ({ standard, fast, joint }), [standard, fast, joint]);
}
