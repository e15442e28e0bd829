import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { WhatIfResult } from '../../server/contract/api.ts';
import {
  type CourseInput,
  courseLossChart,
  courseLosses,
  courseWaitChart,
  courseWaits,
} from '../charts/course-chart.ts';
import { hatched } from '../charts/hatch.ts';
import type { LiveChartConfiguration } from '../charts/live-chart.ts';
import type { MetricChart } from '../charts/metric-charts.ts';
import { stillWords } from '../findings/export-words.ts';
import { UNTIL_OPENING_MIN } from '../findings/hours-of-day.ts';
import { type PolicyBand, policyBands } from '../findings/policy-bands.ts';
import {
  type CoursePoint,
  type CourseStep,
  courseData,
  courseLossFinding,
  courseSteps,
  courseWaitFinding,
  stepName,
  stepsOfQueueing,
} from '../findings/run-course.ts';
import { display } from '../format/display.ts';
import { withUnit } from '../format/number.ts';
import { pageWords } from '../i18n/page.ts';
import { runWords } from '../i18n/run.ts';
import { useApp } from '../state/app-state.ts';
import { scenarioWord } from '../state/scenario-label.ts';
import { ChartCanvas } from './chart-canvas.tsx';
import { ChartExports } from './chart-exports.tsx';
import { DataTable } from './data-table.tsx';
import { WorldsChartHead } from './worlds-chart-head.tsx';

const say = runWords.course;

/** The measured days of a dated restriction: waits of both worlds with its intervals, and what is lost, beneath. */
export function RunCourse({ result }: { readonly result: WhatIfResult }) {
  const { palette, narrow, policies } = useApp();
  const { course, request, window, label } = result;
  const presets = policies.presets.value;
  const input = useMemo((): CourseInput | null => {
    if (course === undefined) return null;
    const all = courseSteps(course);
    const [fromMs, toMs, { zone }] = [course.startsMs[0]!, course.toMs, window];
    const catalogue = { preset: policies.find, lever: policies.lever };
    return {
      steps: stepsOfQueueing(course, all),
      bands: policyBands(request, { fromMs, toMs, zone }, catalogue),
      fromMs,
      toMs,
      zone,
      nameOf: (startMs) => stepName(course, startMs, zone),
      scenarioWord: scenarioWord(label),
      palette: palette.value,
      narrow: narrow.value,
    };
  }, [result, presets, palette.value, narrow.value, display.value]);
  if (course === undefined || input === null) return null;
  const all = courseSteps(course);
  const isCut = all.some(({ baseline }, i) => baseline.p50WaitMin !== input.steps[i]!.baseline.p50WaitMin);
  const cutNote = isCut ? ` ${runWords.hours.untilOpening(withUnit(UNTIL_OPENING_MIN, 'min'))}` : '';
  return (
    <>
      <CourseFigure
        chart={courseWaits}
        subtitle={say.waitSubtitle(course.step)}
        finding={courseWaitFinding(course, input.steps, input.zone) + cutNote}
        result={result}
        input={input}
        all={all}
        draw={(now) => courseWaitChart(now, hatched)}
      >
        <Bands bands={input.bands} />
      </CourseFigure>
      <CourseFigure
        chart={courseLosses}
        subtitle={say.lossSubtitle(course.step)}
        finding={courseLossFinding(input.steps)}
        result={result}
        input={input}
        all={all}
        draw={courseLossChart}
      />
    </>
  );
}

interface CourseFigureProps {
  readonly chart: MetricChart<CoursePoint>;
  readonly subtitle: string;
  readonly finding: string;
  readonly result: WhatIfResult;
  readonly input: CourseInput;
  /** What its table and its data have, where more than is drawn. */
  readonly all: readonly CourseStep[];
  readonly draw: (input: CourseInput) => LiveChartConfiguration;
  readonly children?: ComponentChildren;
}

function CourseFigure({ chart, subtitle, finding, result, input, all, draw, children }: CourseFigureProps) {
  const [asTable, setAsTable] = useState(false);
  const { id, title, series } = chart;
  const { bands, nameOf, zone } = input;
  const restrictedName = `${pageWords.world.restricted} (${input.scenarioWord})`;
  const shown = (value: number | null) => (value === null ? chart.gap : chart.format(value));
  return (
    <figure class="chart" data-testid={`run-${id}`}>
      <WorldsChartHead
        id={id}
        title={title}
        subtitle={subtitle}
        restrictedName={restrictedName}
        asTable={asTable}
        onTable={setAsTable}
      />
      {asTable ? (
        <DataTable
          name={title}
          head={[
            say.from,
            ...series.flatMap(({ suffix }) =>
              [pageWords.world.baseline, restrictedName].map((world) => ({
                number: `${world} ${suffix}`.trim(),
              })),
            ),
          ]}
          rows={all.map(({ startMs, baseline, restricted }) => [
            nameOf(startMs),
            ...series.flatMap(({ value }) => [shown(value(baseline)), shown(value(restricted))]),
          ])}
        />
      ) : (
        <ChartCanvas
          id={id}
          name={`${title}. ${finding}`}
          input={input}
          drawn={[input]}
          draw={draw}
          sharesTime={false}
        />
      )}
      <p class="chart-summary">{finding}</p>
      {children}
      <ChartExports
        id={id}
        words={stillWords(
          {
            title: `${title}, ${result.facilityName}`,
            subtitle,
            label: result.label,
            notes: [finding, ...bands.map(({ name }) => name)],
          },
          location.href,
          Date.now(),
        )}
        data={() => courseData(chart, all, zone, restrictedName)}
        isDrawn={!asTable}
      />
    </figure>
  );
}

/** What is shaded, in words. */
function Bands({ bands }: { readonly bands: readonly PolicyBand[] }) {
  return (
    <ul class="chart-summary" data-testid="course-bands">
      {bands.length === 0 ? (
        <li>{say.noBand}</li>
      ) : (
        bands.map(({ sentence }) => <li key={sentence}>{sentence}</li>)
      )}
    </ul>
  );
}
