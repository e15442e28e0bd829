import { useState } from 'preact/hooks';
import type { FacilityFit, Method } from '../../server/contract/method.ts';
import { fitChart } from '../charts/fit-chart.ts';
import { fitData } from '../charts/still-chart-data.ts';
import { stillWords } from '../findings/export-words.ts';
import { fitFinding } from '../findings/method-findings.ts';
import { percent } from '../format/number.ts';
import { dayName } from '../format/time.ts';
import { methodWords } from '../i18n/method.ts';
import { pageWords } from '../i18n/page.ts';
import { useApp } from '../state/app-state.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import { ChartExports } from './chart-exports.tsx';
import { FitAll, FitFigures, FitHours } from './method-fit-tables.tsx';
import { SelectField } from './select-field.tsx';

const say = methodWords.fit;

/** Fitted against posted waits, on dates that the fit has not seen: one crossing by hour, and all of them. */
export function MethodFit({ calibration }: Pick<Method, 'calibration'>) {
  const { live } = useApp();
  const [chosen, setChosen] = useState(live.facilityId.value);
  if (calibration === null) return <p>{say.none}</p>;
  const { name, span, heldOutDates, goal, facilities, onDefaults } = calibration;
  const fit = facilities.find(({ id }) => id === chosen) ?? facilities[0];
  const [least, most] = goal.coverage;
  return (
    <>
      <p>{say.intro(name, dayName(span.from), dayName(span.to), heldOutDates)}</p>
      {fit && (
        <>
          <SelectField
            label={say.facility}
            value={fit.id}
            options={Object.fromEntries(facilities.map((one) => [one.id, one.name]))}
            testId="method-facility"
            onValue={setChosen}
          />
          <FitFigure fit={fit} />
          <FitFigures fit={fit} />
        </>
      )}
      <FitAll facilities={facilities} />
      <p class="result-note">
        {say.goal(goal.maeMin, percent(least), percent(most))}{' '}
        {onDefaults.length > 0 && say.defaults(onDefaults.map((one) => one.name).join(', '))}
      </p>
    </>
  );
}

function FitFigure({ fit }: { readonly fit: FacilityFit }) {
  const { palette } = useApp();
  const [asTable, setAsTable] = useState(false);
  const finding = fitFinding(fit);
  return (
    <figure class="chart card" data-testid="method-fit" data-facility={fit.id}>
      <figcaption class="chart-head">
        <h4>{say.chart(fit.name)}</h4>
        <button
          type="button"
          class="quiet"
          aria-pressed={asTable}
          data-testid="table-fit"
          onClick={() => setAsTable(!asTable)}
        >
          {pageWords.charts.table}
        </button>
        <ul class="chart-key">
          <li class="key-posted">{say.posted}</li>
          <li class="key-fitted">{say.fitted}</li>
          <li class="key-band">{say.band}</li>
        </ul>
      </figcaption>
      {asTable ? (
        <FitHours fit={fit} />
      ) : (
        <ChartCanvas
          id="fit"
          name={finding}
          input={{ hours: fit.hours, palette: palette.value }}
          drawn={[fit, palette.value]}
          draw={fitChart}
        />
      )}
      <p class="chart-summary" data-testid="fit-finding">
        {finding} {say.bandNote}
      </p>
      <ChartExports
        id="fit"
        words={stillWords({ title: say.chart(fit.name), subtitle: finding }, location.href, Date.now())}
        data={() => fitData(fit.hours)}
        isDrawn={!asTable}
      />
    </figure>
  );
}
