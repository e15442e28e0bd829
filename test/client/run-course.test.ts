import { describe, expect, test } from 'vitest';
import {
  type CourseInput,
  courseLossChart,
  courseLosses,
  courseWaitChart,
  courseWaits,
} from '../../client/charts/course-chart.ts';
import { lightPalette } from '../../client/charts/palette.ts';
import { policyBands } from '../../client/findings/policy-bands.ts';
import {
  courseData,
  courseLossFinding,
  courseSteps,
  courseWaitFinding,
  stepName,
  stepsOfQueueing,
} from '../../client/findings/run-course.ts';
import { leversPolicy, timelinePolicy } from '../../client/state/own-policy.ts';
import { readCatalogue } from '../../server/catalogue.ts';
import type { RunCourse } from '../../server/contract/api.ts';
import { policyCatalogue } from '../../server/policy-catalogue.ts';

const DAY_MS = 86_400_000;
const zone = 'America/Los_Angeles';
/** Midnight before Monday 2 December 2024 in California. */
const FROM_MS = Date.UTC(2024, 11, 2, 8);
const plain = (text: string) => text.replaceAll(/\s/g, ' ');

const world = (p50WaitMin: ReadonlyArray<number | null>, valueLostUsd: ReadonlyArray<number | null>) => ({
  p10WaitMin: p50WaitMin.map((min) => min && min / 2),
  p50WaitMin,
  p90WaitMin: p50WaitMin.map((min) => min && 2 * min),
  valueLostUsd,
});
/** Four days, the last of which is closed. */
const course: RunCourse = {
  step: 'day',
  startsMs: [0, 1, 2, 3].map((day) => FROM_MS + day * DAY_MS),
  toMs: FROM_MS + 4 * DAY_MS,
  baseline: world([10, 12, 10, null], [100, 100, 100, null]),
  scenario: world([10, 52, 30, null], [100, 900, 400, null]),
};
const steps = courseSteps(course);
const { presets, levers } = policyCatalogue(readCatalogue().policy);
const catalogue = {
  preset: (id: string) => presets.find((one) => one.id === id),
  lever: (id: string) => levers.find((one) => one.id === id),
};
const window = { fromMs: FROM_MS, toMs: course.toMs, zone };

describe('the intervals of a policy', () => {
  test('that is a timeline of shares are one band each, with the articles, cut to the measured days', () => {
    const policy = timelinePolicy([
      { from: '2024-12-03', to: '2024-12-04', withdrawn: 60 },
      { from: '2024-12-05', to: '', withdrawn: 100 },
      { from: '2025-02-01', to: '', withdrawn: 30 },
    ]);
    const bands = policyBands({ policy }, window, catalogue);
    expect(bands.map(({ fromMs, toMs }) => [(fromMs - FROM_MS) / DAY_MS, (toMs - FROM_MS) / DAY_MS])).toEqual(
      [
        [1, 2],
        [3, 4],
      ],
    );
    expect(plain(bands[0]!.name)).toBe('60 % withdrawn (art. 71, art. 68)');
    expect(plain(bands[0]!.sentence)).toMatch(
      /^60 % withdrawn, from 3 Dec 2024 until 4 Dec 2024\. art\. 71: Agents are limited to .*; art\. 68: /,
    );
  });

  test('that is a reading of the law are its parts that change anything, as it calls them', () => {
    expect(policyBands({ policy: 'S4' }, window, catalogue).map(({ name }) => name)).toEqual([
      'Hypothetical: no CBP officer left in Mexico (art. 71, title VII)',
      'Hypothetical: no Mexican officer left at joint posts on US soil (art. 68)',
    ]);
    // In force without guidelines in December 2020 it set nothing; what is softened began in January.
    const law = policyBands({ policy: 'law' }, { ...window, fromMs: 0 }, catalogue);
    expect(law.map(({ sentence }) => sentence.slice(0, 70))).toEqual([
      'Softened by the guidelines; no effect on cargo was observed, from 15 J',
    ]);
    expect(policyBands({ policy: 'S0' }, window, catalogue)).toEqual([]);
    expect(policyBands({}, window, catalogue)).toEqual([]);
  });

  test('that holds on all days says so', () => {
    const [band] = policyBands({ policy: leversPolicy({ reportMin: 15 }) }, window, catalogue);
    expect(band!.sentence).toMatch(/^Levers, from the beginning\. art\. 70: /);
  });
});

describe('the course of a run', () => {
  test('is summed up by on how many days waits are longer, and by the day on which they differ most', () => {
    expect(plain(courseWaitFinding(course, steps, zone))).toBe(
      'In 2 of 3 days the median wait is longer under the restriction; it differs most on Tue 3 Dec: 52 min against 12 min.',
    );
    expect(courseLossFinding(steps)).toBe(
      'Over the measured days $1,400 are lost under the restriction, against $300.',
    );
  });

  test('that is the same in both worlds, or of no truck or load at all, says that', () => {
    const same = courseSteps({ ...course, scenario: course.baseline });
    expect(courseWaitFinding(course, same, zone)).toMatch(/differs in no day/);
    const none = world([null, null, null, null], [null, null, null, null]);
    const empty = courseSteps({ ...course, baseline: none, scenario: none });
    expect(courseWaitFinding(course, empty, zone)).toMatch(/^No truck joined/);
    expect(courseLossFinding(empty)).toMatch(/^No produce load left/);
  });

  test('goes out as a table by the beginning of each day, where a gap stays one', () => {
    const { columns, rows } = courseData(courseWaits, steps, zone, 'Restricted (hypothetical)');
    expect(columns.slice(0, 3)).toEqual(['From', 'Baseline, minutes', 'Restricted (hypothetical), minutes']);
    expect(rows[1]!.slice(0, 3)).toEqual(['2024-12-03T00:00-08:00', 12, 52]);
    expect(rows[3]!.slice(1)).toEqual([null, null, null, null, null, null]);
    expect(courseData(courseLosses, steps, zone, 'R').rows[1]).toEqual(['2024-12-03T00:00-08:00', 100, 900]);
  });

  test('by the hour leaves out waits until lanes open, and by the day nothing', () => {
    const night = courseSteps({ ...course, baseline: world([400, 12, 10, null], [1, 1, 1, null]) });
    const [first, second] = stepsOfQueueing({ step: 'hour' }, night);
    expect([first!.baseline.p50WaitMin, first!.restricted.p90WaitMin, first!.baseline.valueLostUsd]).toEqual([
      null,
      null,
      1,
    ]);
    expect(second).toEqual(night[1]);
    expect(stepsOfQueueing({ step: 'day' }, night)).toBe(night);
  });

  test('is drawn at the middle of each day, under the name of its day and with the bands shaded', () => {
    const bands = policyBands(
      { policy: timelinePolicy([{ from: '2024-12-03', to: '', withdrawn: 60 }]) },
      window,
      catalogue,
    );
    const input: CourseInput = {
      ...window,
      steps,
      bands,
      nameOf: (startMs) => stepName(course, startMs, zone),
      scenarioWord: 'modelled',
      palette: lightPalette,
      narrow: false,
    };
    for (const drawn of [courseWaitChart(input, () => () => ''), courseLossChart(input)]) {
      const [baseline, restricted] = drawn.data.datasets.filter(({ borderWidth }) => borderWidth === 2.25);
      expect(baseline!.data[0]!.x).toBe(FROM_MS + DAY_MS / 2);
      expect(restricted!.label).toBe('Restricted (modelled)');
      const { annotations } = drawn.options!.plugins!.annotation as {
        annotations: Record<string, { xMin: number; xMax: number }>;
      };
      expect([annotations['band-0']!.xMin, annotations['band-0']!.xMax]).toEqual([
        FROM_MS + DAY_MS,
        window.toMs,
      ]);
      const { title } = drawn.options!.plugins!.tooltip!.callbacks!;
      expect((title as (items: unknown[]) => string)([{ parsed: { x: FROM_MS + DAY_MS / 2 } }])).toBe(
        'Mon 2 Dec',
      );
    }
  });
});
