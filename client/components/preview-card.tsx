import { useEffect, useState } from 'preact/hooks';
import type { Preview } from '../../server/contract/preview.ts';
import { previewChart } from '../charts/preview-chart.ts';
import { previewData } from '../charts/still-chart-data.ts';
import { stillWords } from '../findings/export-words.ts';
import { type PreviewPlace, previewFinding, previewNotes } from '../findings/preview-finding.ts';
import { monthName } from '../format/time.ts';
import { named } from '../i18n/language.ts';
import { pageWords } from '../i18n/page.ts';
import { previewWords as say } from '../i18n/preview.ts';
import { useApp } from '../state/app-state.ts';
import { scenarioWord } from '../state/scenario-label.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import { ChartExports } from './chart-exports.tsx';
import { PreviewTable } from './preview-table.tsx';
import { ScenarioTag } from './scenario-tag.tsx';

const SETTLED_MS = 700;

/** The answer that moves with the share, before any run: expected waits of one working day in both worlds. */
export function PreviewCard() {
  const { preview, facilities, runs } = useApp();
  const [asTable, setAsTable] = useState(false);
  const shown = preview.shown.value;
  const isTraced = runs.draft.value?.trace !== undefined;
  const facility = shown === null ? undefined : facilities.find(shown.portId);
  return (
    <figure
      class="preview chart"
      data-testid="preview"
      data-behind={preview.isBehind.value}
      data-port={shown?.portId}
      data-share={shown?.withdrawnShare}
      data-policy={shown?.policy?.id}
    >
      <figcaption class="chart-head">
        <h3>
          {say.title} <ScenarioTag label={shown?.label} />
        </h3>
        <button
          type="button"
          class="quiet"
          aria-pressed={asTable}
          data-testid="table-preview"
          onClick={() => setAsTable(!asTable)}
        >
          {pageWords.charts.table}
        </button>
      </figcaption>
      {shown === null || facility === undefined ? (
        <p class="empty" role="status">
          {isTraced ? say.traced : (preview.problem.value ?? say.waiting)}
        </p>
      ) : (
        <>
          <p class="behind-note" role="status">
            {preview.problem.value ?? (preview.isBehind.value ? say.behind : '')}
          </p>
          <Shown
            preview={shown}
            place={{ name: named(facility.shortName), preclearedShare: facility.preclearedShare }}
            asTable={asTable}
          />
        </>
      )}
    </figure>
  );
}

interface ShownProps {
  readonly preview: Preview;
  readonly place: PreviewPlace;
  readonly asTable: boolean;
}

function Shown({ preview, place, asTable }: ShownProps) {
  const { palette, narrow } = useApp();
  const finding = previewFinding(preview, place);
  return (
    <>
      <p class="preview-finding" data-testid="preview-finding">
        {finding}
      </p>
      <p class="visually-hidden" aria-live="polite">
        {useSettled(finding)}
      </p>
      <ul class="chart-key">
        <li class="key-baseline">{pageWords.world.baseline}</li>
        <li class="key-restricted">
          {pageWords.world.restricted} <span class="key-note">({scenarioWord(preview.label)})</span>
        </li>
      </ul>
      {asTable ? (
        <PreviewTable preview={preview} />
      ) : (
        <ChartCanvas
          id="preview"
          name={`${say.chart}. ${finding}`}
          input={{ preview, palette: palette.value, narrow: narrow.value }}
          drawn={[preview, palette.value, narrow.value]}
          draw={previewChart}
        />
      )}
      <ChartExports
        id="preview"
        words={stillWords(
          {
            title: `${say.chart}, ${place.name}`,
            subtitle: say.subtitle(monthName(preview.demandMonth)),
            label: preview.label ?? undefined,
            notes: [finding],
          },
          location.href,
          Date.now(),
        )}
        data={() => previewData(preview)}
        isDrawn={!asTable}
      />
      <p class="chart-summary">
        {say.chart}, {say.subtitle(monthName(preview.demandMonth))}.{previewNotes(preview)}
      </p>
      <details class="preview-limits">
        <summary>{say.leavesOut}</summary>
        <ul>
          {preview.leavesOut.map((phrase) => (
            <li key={phrase}>{phrase}</li>
          ))}
        </ul>
        <p>{say.solver(preview.solver, preview.stepMin)}</p>
      </details>
    </>
  );
}

/** A text once it has stood still, so that a drag is read out once and not at every step. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}
