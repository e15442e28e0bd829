import { expect, test } from 'vitest';
import { lightPalette } from '../../client/charts/palette.ts';
import { previewChart } from '../../client/charts/preview-chart.ts';
import { previewOf, previewWorld } from './previews.ts';

const preview = previewOf(previewWorld([30, 4, 6, 8]), previewWorld([31, 4, 20, 10]));
const chart = (narrow: boolean) => previewChart({ preview, palette: lightPalette, narrow });

test('both worlds are drawn over the hours in which lanes are open, each hour in its middle', () => {
  const { data, options } = chart(false);
  expect(data.datasets.map(({ data: points }) => points)).toEqual([
    [
      { x: 6.5, y: 4 },
      { x: 7.5, y: 6 },
      { x: 8.5, y: 8 },
    ],
    [
      { x: 6.5, y: 4 },
      { x: 7.5, y: 20 },
      { x: 8.5, y: 10 },
    ],
  ]);
  expect(options?.scales?.x).toMatchObject({ min: 6, max: 9 });
});

test('the restricted world is dashed, and is called hypothetical in its name', () => {
  const [baseline, restricted] = chart(false).data.datasets;
  expect(baseline).toMatchObject({ label: 'Baseline', borderDash: [] });
  expect(restricted?.borderDash).not.toEqual([]);
  expect(restricted?.label).toBe('Restricted (hypothetical)');
});

test('lines end in their name and last wait, on a narrow screen in the wait alone', () => {
  const labels = (narrow: boolean) =>
    chart(narrow).options?.plugins?.endLabels?.labels?.map((label) => label?.text);
  expect(labels(false)).toEqual(['Baseline 8', 'Restricted 10']);
  expect(labels(true)).toEqual(['8', '10']);
});

test('axes name unit and time zone', () => {
  const scales = chart(false).options?.scales as Record<string, { title: { text: string } }>;
  expect(scales.y!.title.text).toBe('Expected wait, minutes');
  expect(scales.x!.title.text).toBe('Hour of joining, local time (CST)');
});
