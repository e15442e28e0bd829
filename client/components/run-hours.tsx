import { useMemo, useState } from 'preact/hooks';
import type { WhatIfResult } from '../../server/contract/api.ts';
import { hoursChart } from '../charts/hours-chart.ts';
import { hoursData } from '../charts/still-chart-data.ts';
import { stillWords } from '../findings/export-words.ts';
import { hoursFinding, hoursOfDay, hoursOfQueueing, UNTIL_OPENING_MIN } from '../findings/hours-of-day.ts';
import { display } from '../format/display.ts';
import { NOTHING, withUnit } from '../format/number.ts';
import { clockHour, dayName, zoneNameOn } from '../format/time.ts';
import { pageWords } from '../i18n/page.ts';
import { runWords } from '../i18n/run.ts';
import { useApp } from '../state/app-state.ts';
import { scenarioWord } from '../state/scenario-label.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import { ChartExports } from './chart-exports.tsx';
import { DataTable } from './data-table.tsx';
import { WorldsChartHead } from './worlds-chart-head.tsx';

const say = runWords.hours;

/** Mean wait by hour of day in both worlds of a run, as chart and table. */
export function RunHours({ result }: { readonly result: WhatIfResult }) {
  const { palette } = useApp();
  const [asTable, setAsTable] = useState(false);
  const { hourlyWaits, window, label, facilityName } = result;
  const hours = useMemo(() => hourlyWaits && hoursOfDay(hourlyWaits, window.zone), [result]);
  if (hours === undefined) return <p class="empty">{runWords.missing}</p>;
  const zoneName = zoneNameOn(window.from, window.zone);
  const restrictedName = `${pageWords.world.restricted} (${scenarioWord(label)})`;
  const subtitle = say.subtitle(dayName(window.from), dayName(window.to));
  const finding = hoursFinding(hours);
  const isCut = hoursOfQueueing(hours).length < hours.length;
  const notes = [say.bars, ...(isCut ? [say.untilOpening(withUnit(UNTIL_OPENING_MIN, 'min'))] : [])];
  return (
    <figure class="chart" data-testid="run-hours">
      <WorldsChartHead
        id="run-hours"
        title={say.title}
        subtitle={subtitle}
        restrictedName={restrictedName}
        asTable={asTable}
        onTable={setAsTable}
      />
      {asTable ? (
        <DataTable
          name={say.title}
          head={[
            say.hourColumn(zoneName),
            ...[pageWords.world.baseline, restrictedName].flatMap((world) => [
              { number: world },
              { number: `${say.low} – ${say.high}` },
            ]),
          ]}
          rows={hours
            .filter(({ baseline, restricted }) => baseline.meanMin !== null || restricted.meanMin !== null)
            .map(({ hour, baseline, restricted }) => [
              clockHour(hour),
              ...[baseline, restricted].flatMap(({ meanMin, lowMin, highMin }) => [
                withUnit(meanMin, 'min'),
                lowMin === null ? NOTHING : `${withUnit(lowMin, 'min')} – ${withUnit(highMin, 'min')}`,
              ]),
            ])}
        />
      ) : (
        <ChartCanvas
          id="run-hours"
          name={`${say.title}. ${finding}`}
          input={{ hours, zoneName, restrictedName, palette: palette.value }}
          drawn={[hours, palette.value, display.value]}
          draw={hoursChart}
          sharesTime={false}
        />
      )}
      <p class="chart-summary">
        {finding} {notes.join(' ')}
      </p>
      <ChartExports
        id="run-hours"
        words={stillWords(
          { title: `${say.title}, ${facilityName}`, subtitle, label, notes: [finding, ...notes] },
          location.href,
          Date.now(),
        )}
        data={() => hoursData(hours, zoneName, restrictedName)}
        isDrawn={!asTable}
      />
    </figure>
  );
}
