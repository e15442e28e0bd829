import { useEffect } from 'preact/hooks';
import { type BorderRow, borderRows, borderSummary, pastBorderRows } from '../findings/border-rows.ts';
import { localStamp } from '../format/time.ts';
import { borderWords as say } from '../i18n/border.ts';
import { useApp } from '../state/app-state.ts';
import { fetchBorderHistory } from '../state/history-api.ts';
import { BorderMap } from './border-map.tsx';
import { BorderStrip } from './border-strip.tsx';
import { HypotheticalTag } from './hypothetical-tag.tsx';
import { useFetched } from './use-fetched.ts';

/** While one looks back the slider asks for the moment under it at most this often. */
const PAST_EVERY_MS = 250;

/** All crossings at the moment that the page shows, on a map and as a table that leads to each of them. */
export function BorderOverview() {
  const { live, lookBack } = useApp();
  const atMs = lookBack.atMs.value;
  // Of a replay no more is kept than what the page holds of one crossing.
  const isReplay = live.view.value?.source.kind === 'replay';
  if (atMs !== null && !isReplay) return <BorderThen atMs={atMs} />;
  return <BorderNow note={atMs === null ? '' : say.ofNow} />;
}

function BorderNow({ note }: { readonly note: string }) {
  const { border, facilities } = useApp();
  useEffect(() => border.watch(), []);
  const rows = borderRows(border.now.value, facilities.list.value);
  const summary = rows.length === 0 ? say.waiting : borderSummary(rows, 'now');
  return <BorderCard {...say.now} note={note} summary={summary} rows={rows} />;
}

function BorderThen({ atMs }: { readonly atMs: number }) {
  const { live, facilities } = useApp();
  const view = live.view.value;
  const { value, problem } = useFetched(() => fetchBorderHistory(atMs), {
    subject: `border of ${view?.epoch}`,
    key: String(atMs),
    everyMs: PAST_EVERY_MS,
  });
  const rows = pastBorderRows(value, facilities.list.value);
  const summary =
    value === null ? say.waiting : rows.length === 0 ? say.past.unstored : borderSummary(rows, 'past');
  const heading = say.past.heading(localStamp(value?.toMs ?? atMs, view?.zone ?? 'utc'));
  return (
    <BorderCard {...say.past} heading={heading} problem={problem} note="" summary={summary} rows={rows} />
  );
}

interface BorderCardProps {
  readonly heading: string;
  /** Of which waits the table is. */
  readonly strip: string;
  readonly mapNote: string;
  /** Of which moment it is, where that is not the one looked back at. */
  readonly note: string;
  readonly summary: string;
  readonly problem?: string | null;
  readonly rows: readonly BorderRow[];
}

function BorderCard({ heading, strip, mapNote, note, summary, problem = null, rows }: BorderCardProps) {
  return (
    <section class="card border" aria-labelledby="border-title" data-testid="border">
      <div class="panel-head">
        <h2 id="border-title">{heading}</h2> <HypotheticalTag />
        {note !== '' && <p class="callout">{note}</p>}
        <p data-testid="border-summary">{summary}</p>
        {problem !== null && <p role="alert">{problem}</p>}
      </div>
      <div class="border-columns">
        <BorderMap rows={rows} note={mapNote} />
        <BorderStrip rows={rows} label={strip} />
      </div>
    </section>
  );
}
