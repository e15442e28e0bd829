import { expect, test } from 'vitest';
import { previewQuestion } from '../../client/state/preview-question.ts';

const draft = { portId: 'pharr', days: 7, replications: 30, seed: 1 };

test('the preview of counted demand is asked for by share or by preset, from the first day', () => {
  expect(previewQuestion({ ...draft, withdrawnShare: 0.6 })).toEqual({
    portId: 'pharr',
    withdrawnShare: 0.6,
  });
  expect(previewQuestion({ ...draft, policy: 'S2', from: '2024-12-02' })).toEqual({
    portId: 'pharr',
    policy: 'S2',
    from: '2024-12-02',
  });
});

test('a draft on imported trucks has no preview of a counted day', () => {
  const { days: _, ...rest } = draft;
  expect(previewQuestion({ ...rest, withdrawnShare: 0.6, trace: {} })).toBeNull();
});
