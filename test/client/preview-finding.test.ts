import { expect, test } from 'vitest';
import { previewFinding, previewNotes } from '../../client/findings/preview-finding.ts';
import { previewOf, previewWorld } from './previews.ts';

const pharr = { name: 'Pharr', preclearedShare: 0.05 };
const baseline = previewWorld([30, 4, 6, 8]);
const text = (sentence: string) => sentence.replaceAll('\u00a0', ' ');

test('a longer wait is told with its hour, beside the hour and the wait of the baseline', () => {
  const preview = previewOf(baseline, previewWorld([30, 4, 20, 10]));
  expect(text(previewFinding(preview, pharr))).toBe(
    'With 60 % withdrawn, on a typical working day at Pharr the expected wait peaks at 20 min at 07:00, ' +
      'against 8 min at 08:00 now; the mean of the day is 16 min, against 12 min now.',
  );
});

test('waits over an hour are told as shares where one truck in a thousand has one', () => {
  const worse = previewWorld([30, 4, 70, 10], 0.25);
  expect(text(previewFinding(previewOf(baseline, worse), pharr))).toMatch(
    /25 % of trucks wait over an hour, against 0 % now\.$/,
  );
  const hardly = previewWorld([30, 4, 20, 10], 0.0005);
  expect(previewFinding(previewOf(baseline, hardly), pharr)).not.toMatch(/over an hour/);
});

test('what would be printed as equal is a tie', () => {
  const preview = previewOf(baseline, previewWorld([30, 4, 6, 8.001]));
  expect(text(previewFinding(preview, pharr))).toBe(
    'Withdrawing 60 % makes no difference at Pharr that the preview can show: on a typical working day the ' +
      'expected wait peaks at 8 min at 08:00 in both worlds.',
  );
});

test('where no truck is precleared, or nothing is withdrawn, that is said first', () => {
  const same = previewOf(baseline, baseline);
  expect(previewFinding(same, { ...pharr, preclearedShare: 0 })).toMatch(/^No truck at Pharr is precleared/);
  expect(previewFinding({ ...same, withdrawnShare: 0 }, pharr)).toMatch(/^Nothing is withdrawn/);
});

test('a reading of the law is told by its name, also where it makes no difference', () => {
  const policy = { id: 'S2', name: { en: 'Literal law', es: 'Ley literal' } };
  const asked = { withdrawnShare: null, policy };
  const longer = { ...previewOf(baseline, previewWorld([30, 4, 20, 10])), ...asked };
  expect(text(previewFinding(longer, pharr))).toMatch(
    /^Under Literal law \(S2\), on a typical working day at Pharr the expected wait peaks at 20 min/,
  );
  const same = { ...previewOf(baseline, baseline), ...asked };
  expect(previewFinding(same, { ...pharr, preclearedShare: 0 })).toMatch(
    /^Literal law \(S2\) makes no difference at Pharr that the preview can show/,
  );
});

test('a day without trucks has nothing to preview', () => {
  const closed = { ...previewWorld([]), peak: null, fluid: null };
  expect(previewFinding(previewOf(closed, closed), pharr)).toMatch(/nothing to preview/);
});

test('the wait for lanes to open, which the chart leaves out, is told in words', () => {
  const notes = text(previewNotes(previewOf(baseline, previewWorld([31, 4, 20, 10]))));
  expect(notes).toContain('in the hour before lanes open, from 05:00, wait 31 min, against 30 min now.');
  expect(notes).toContain('the mean wait of the day would be 1 min in both worlds.');
});
