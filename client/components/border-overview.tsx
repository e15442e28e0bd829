import { useEffect } from 'preact/hooks';
import { borderRows, borderSummary } from '../findings/border-now.ts';
import { borderWords as say } from '../i18n/border.ts';
import { useApp } from '../state/app-state.ts';
import { BorderMap } from './border-map.tsx';
import { BorderStrip } from './border-strip.tsx';
import { HypotheticalTag } from './hypothetical-tag.tsx';

/** All crossings at this moment, on a map and as a table that leads to each of them. */
export function BorderOverview() {
  const { border, facilities } = useApp();
  useEffect(() => border.watch(), []);
  const rows = borderRows(border.now.value, facilities.list.value);
  return (
    <section class="card border" aria-labelledby="border-title" data-testid="border">
      <div class="panel-head">
        <h2 id="border-title">{say.heading}</h2> <HypotheticalTag />
        <p data-testid="border-summary">{rows.length === 0 ? say.waiting : borderSummary(rows)}</p>
      </div>
      <div class="border-columns">
        <BorderMap rows={rows} />
        <BorderStrip rows={rows} />
      </div>
    </section>
  );
}
