import type { HourFit } from '../../server/contract/method.ts';
import type { Preview } from '../../server/contract/preview.ts';
import type { DayHour } from '../findings/hours-of-day.ts';
import { clockHour, zoneNameOn } from '../format/time.ts';
import { exportsWords as say } from '../i18n/exports.ts';
import { methodWords } from '../i18n/method.ts';
import { pageWords } from '../i18n/page.ts';
import { previewWords } from '../i18n/preview.ts';
import { runWords } from '../i18n/run.ts';
import { scenarioWord } from '../state/scenario-label.ts';
import type { ChartData } from './chart-data.ts';
import type { IntervalRow } from './interval-chart.ts';

/** Values with their intervals, a line for each mark. */
export function intervalData(rows: readonly IntervalRow[], axis: string): ChartData {
  return {
    columns: [say.row, say.series, axis, say.low, say.high],
    rows: rows.flatMap(({ label, marks }) =>
      marks.map(({ name, value, low, high }) => [label, name, value, low, high]),
    ),
  };
}

/** A preview by hour on the clock of the crossing: expected wait and share over an hour in both worlds. */
export function previewData({ baseline, restricted, date, zone, label }: Preview): ChartData {
  const worlds = [pageWords.world.baseline, `${pageWords.world.restricted} (${scenarioWord(label)})`];
  return {
    columns: [
      previewWords.hourColumn(zoneNameOn(date, zone)),
      ...worlds.flatMap((world) => [`${world}, min`, `${world}, ${previewWords.over60}`]),
    ],
    rows: baseline.hours.map(({ hour }) => [
      clockHour(hour),
      ...[baseline, restricted].flatMap(({ hours }) => [hours[hour]!.meanWaitMin, hours[hour]!.over60Share]),
    ]),
  };
}

/** Posted and fitted waits by local hour, with the band of single postings. */
export function fitData(hours: readonly HourFit[]): ChartData {
  const words = methodWords.fit;
  return {
    columns: [
      words.hourAxis,
      words.readings,
      `${words.posted}, min`,
      `${words.fitted}, min`,
      `${words.band}, ${say.low}, min`,
      `${words.band}, ${say.high}, min`,
    ],
    rows: hours.map(({ hour, readings, postedMin, modelledMin, lowMin, highMin }) => [
      clockHour(hour),
      readings,
      postedMin,
      modelledMin,
      lowMin,
      highMin,
    ]),
  };
}

/** Mean waits by local hour of day in both worlds, with their spread over replications. */
export function hoursData(hours: readonly DayHour[], zoneName: string, restrictedName: string): ChartData {
  const words = runWords.hours;
  return {
    columns: [
      words.hourColumn(zoneName),
      ...[pageWords.world.baseline, restrictedName].flatMap((world) => [
        `${world}, min`,
        `${world}, ${words.low}, min`,
        `${world}, ${words.high}, min`,
      ]),
    ],
    rows: hours.map(({ hour, baseline, restricted }) => [
      clockHour(hour),
      ...[baseline, restricted].flatMap(({ meanMin, lowMin, highMin }) => [meanMin, lowMin, highMin]),
    ]),
  };
}
