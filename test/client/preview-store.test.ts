import { expect, test } from 'vitest';
import { createPreviewStore } from '../../client/state/preview-store.ts';
import type { Preview, PreviewRequest } from '../../server/contract/preview.ts';
import { previewOf, previewWorld } from './previews.ts';

const world = previewWorld([30, 4, 6, 8]);
const pharr = (withdrawnShare: number): PreviewRequest => ({ portId: 'pharr', withdrawnShare });

/** A server that answers when told to. */
function slowServer() {
  const waiting: Array<{
    readonly question: PreviewRequest;
    readonly signal: AbortSignal;
    readonly answer: () => void;
    readonly fail: () => void;
  }> = [];
  const fetchPreview = (question: PreviewRequest, signal: AbortSignal) =>
    new Promise<Preview>((resolve, reject) => {
      const { portId, withdrawnShare } = question;
      waiting.push({
        question,
        signal,
        answer: () => resolve({ ...previewOf(world, world, withdrawnShare), portId }),
        fail: () => reject(new Error('no answer')),
      });
    });
  return { waiting, store: createPreviewStore({ fetchPreview, sentenceOf: String }) };
}

test('of the questions of a drag only the first and the last are sent, and the last is shown', async () => {
  const { waiting, store } = slowServer();
  for (let pct = 1; pct <= 50; pct += 1) store.ask(pharr(pct / 100));
  expect(waiting.map(({ question }) => question.withdrawnShare)).toEqual([0.01]);
  waiting[0]!.answer();
  await expect.poll(() => waiting.length).toBe(2);
  expect(store.shown.value?.withdrawnShare).toBe(0.01);
  expect(waiting[1]!.question.withdrawnShare).toBe(0.5);
  waiting[1]!.answer();
  await expect.poll(() => store.shown.value?.withdrawnShare).toBe(0.5);
});

test('a question about another facility ends the one that is on its way, whose answer is never shown', async () => {
  const { waiting, store } = slowServer();
  store.ask(pharr(0.5));
  store.ask({ portId: 'ysleta', withdrawnShare: 0.5 });
  await expect.poll(() => waiting.length).toBe(2);
  expect(waiting[0]!.signal.aborted).toBe(true);
  waiting[1]!.answer();
  await expect.poll(() => store.shown.value?.portId).toBe('ysleta');
  waiting[0]!.answer();
  await Promise.resolve();
  expect(store.shown.value?.portId).toBe('ysleta');
});

test('another reading of the law, or another first day, is another question', async () => {
  const { waiting, store } = slowServer();
  const questions: PreviewRequest[] = [
    { portId: 'pharr', policy: 'S1' },
    { portId: 'pharr', policy: 'S2' },
    { portId: 'pharr', policy: 'S2', from: '2024-12-02' },
  ];
  for (const [i, question] of questions.entries()) {
    store.ask(question);
    store.ask({ ...question });
    await expect.poll(() => waiting.length).toBe(i + 1);
    waiting[i]!.answer();
    await expect.poll(() => store.shown.value).not.toBeNull();
  }
  expect(waiting.map(({ question }) => question)).toEqual(questions);
});

test('a failure is said in one sentence beside the figures of before, which are behind until the next answer', async () => {
  const { waiting, store } = slowServer();
  store.ask(pharr(0.5));
  waiting[0]!.answer();
  await expect.poll(() => store.shown.value?.withdrawnShare).toBe(0.5);
  expect(store.isBehind.value).toBe(false);
  store.ask(pharr(0.6));
  await expect.poll(() => waiting.length).toBe(2);
  waiting[1]!.fail();
  await expect.poll(() => store.problem.value).toBe('Error: no answer');
  expect(store.shown.value?.withdrawnShare).toBe(0.5);
  expect(store.isBehind.value).toBe(true);
  store.ask(pharr(0.7));
  await expect.poll(() => waiting.length).toBe(3);
  waiting[2]!.answer();
  await expect.poll(() => store.problem.value).toBeNull();
  expect(store.shown.value?.withdrawnShare).toBe(0.7);
  expect(store.isBehind.value).toBe(false);
});

test('a draft that has no preview shows none, not the last one, whatever is still on its way', async () => {
  const { waiting, store } = slowServer();
  store.ask(pharr(0.5));
  waiting[0]!.answer();
  await expect.poll(() => store.shown.value).not.toBeNull();
  store.ask(pharr(0.6));
  await expect.poll(() => waiting.length).toBe(2);
  store.ask(null);
  expect(store.shown.value).toBeNull();
  expect(waiting[1]!.signal.aborted).toBe(true);
  waiting[1]!.answer();
  await Promise.resolve();
  expect(store.shown.value).toBeNull();
  store.ask(pharr(0.6));
  expect(waiting).toHaveLength(3);
  waiting[2]!.answer();
  await expect.poll(() => store.shown.value?.withdrawnShare).toBe(0.6);
});
