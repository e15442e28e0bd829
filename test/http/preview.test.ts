import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Problem } from '../../server/contract/api.ts';
import { HYPOTHETICAL, MODELLED } from '../../server/contract/labels.ts';
import type { Preview } from '../../server/contract/preview.ts';
import { intervalsOf } from '../../server/contract/written-interval.ts';
import { seedObserved } from '../../server/importers/seed.ts';
import { facilities, HEADER, row } from '../importers/import-text.ts';
import { type RunningApp, startApp } from './start-app.ts';

let app: RunningApp;
beforeAll(async () => {
  app = await startApp();
  await seedObserved(app.store, {
    folder: new URL('../../data/observed', import.meta.url).pathname,
    nowMs: 1,
    facilities,
  });
});
afterAll(() => app.stop());

const ask = (query: string) => fetch(`${app.url}/api/v1/preview${query}`);
const preview = async (query: string) => (await (await ask(query)).json()) as Preview;

test('a preview gives both worlds by local hour of a working day, is labelled, and says what it leaves out', async () => {
  const answer = await preview('?portId=calexico-east&withdrawnShare=1');
  expect(answer).toMatchObject({
    label: HYPOTHETICAL,
    portId: 'calexico-east',
    withdrawnShare: 1,
    zone: 'America/Los_Angeles',
    stepMin: 2,
  });
  expect(new Date(`${answer.date}T12:00:00Z`).getUTCDay()).toBe(3);
  expect(answer.date.slice(0, 7)).toBe(answer.demandMonth);
  for (const world of [answer.baseline, answer.restricted])
    expect(world.hours.map(({ hour }) => hour)).toEqual(Array.from({ length: 24 }, (_, hour) => hour));
  expect(answer.solver).toMatch(/M\(t\)\/M\/c\(t\)/);
  expect(answer.leavesOut.join(' ')).toMatch(/classes.*secondary.*blocking.*diversion/s);
});

test('nothing withdrawn is no hypothesis, and both worlds are one', async () => {
  const answer = await preview('?portId=calexico-east&withdrawnShare=0');
  expect(answer.label).toBeNull();
  expect(answer.restricted).toEqual(answer.baseline);
});

test('a literal reading of the law is previewed as hypothetical, and averages the days that are authorised', async () => {
  const answer = await preview('?portId=otay-mesa&policy=S2');
  expect(answer).toMatchObject({
    label: HYPOTHETICAL,
    withdrawnShare: null,
    policy: { id: 'S2', name: { en: 'Literal law' } },
  });
  const { leavesOut } = await preview('?portId=otay-mesa&withdrawnShare=1');
  expect(answer.leavesOut).toEqual([...leavesOut, expect.stringMatching(/authorised.*averaged/)]);
});

test('a full rupture leaves what withdrawing everything leaves, and the law before it came leaves all', async () => {
  const rupture = await preview('?portId=calexico-east&policy=S4');
  const withdrawn = await preview('?portId=calexico-east&withdrawnShare=1');
  expect(rupture.restricted).toEqual(withdrawn.restricted);
  const before = await preview('?portId=calexico-east&policy=S0');
  expect(before.restricted).toEqual(before.baseline);
});

test('the law as softened is modelled, not hypothetical, and before its first day it changes nothing', async () => {
  const now = await preview('?portId=otay-mesa&policy=S1');
  expect(now.label).toBe(MODELLED);
  // 4 January 2021 is a Monday, and the guidelines came into force on the 15th.
  const earlier = await preview('?portId=otay-mesa&policy=S1&from=2021-01-04');
  expect(earlier).toMatchObject({ from: '2021-01-04', date: '2021-01-06', demandMonth: '2021-01' });
  expect(earlier.restricted).toEqual(earlier.baseline);
});

test('the baseline is the same whatever is withdrawn, and follows an import of a later month', async () => {
  const before = await preview('?portId=otay-mesa&withdrawnShare=1');
  expect((await preview('?portId=otay-mesa&withdrawnShare=0.3')).baseline).toEqual(before.baseline);
  await fetch(`${app.url}/api/v1/imports`, {
    method: 'POST',
    body: [HEADER, row({ code: '2506', date: 'Jan 2026', value: '90001' })].join('\n'),
    headers: { 'Content-Type': 'text/csv' },
  });
  const after = await preview('?portId=otay-mesa&withdrawnShare=1');
  // Of a month, a January of 90,001 trucks has more of them on a Wednesday than the month before.
  expect(after.demandMonth).toBe('2026-01');
  expect(after.baseline.day.trucks).toBeGreaterThan(before.baseline.day.trucks);
});

test.each([
  [
    '?portId=pharr&withdrawnShare=1.7',
    400,
    'There is no such preview: withdrawnShare must be a number from 0 to 1 but was "1.7".',
  ],
  [
    '?portId=pharr&withdrawnShare=',
    400,
    'There is no such preview: withdrawnShare must be a number from 0 to 1 but was "".',
  ],
  [
    '?portId=pharr&withdrawnShare=0.1&withdrawnShare=0.2',
    400,
    'There is no such preview: withdrawnShare must be a number from 0 to 1 but was ["0.1","0.2"].',
  ],
  [
    '?withdrawnShare=half',
    400,
    'There is no such preview: portId must be the id of a facility, such as pharr, but is missing; ' +
      'withdrawnShare must be a number from 0 to 1 but was "half".',
  ],
  [
    '?portId=pharr&withdrawnShare=1&days=7',
    400,
    'There is no such preview: "days" is not known (known are portId, withdrawnShare, policy, from).',
  ],
  [
    '?portId=pharr&withdrawnShare=1&policy=S2',
    400,
    'There is no such preview: withdrawnShare and policy are two ways to restrict preclearance, so give one of the two.',
  ],
  [
    '?portId=pharr',
    400,
    'There is no such preview: withdrawnShare or policy is missing: give a share from 0 to 1, or a preset such as S2.',
  ],
  [
    '?portId=pharr&policy=S1&from=yesterday',
    400,
    'There is no such preview: from must be a date such as 2024-12-02 but was "yesterday".',
  ],
  [
    '?portId=pharr&policy=S9',
    404,
    "There is no policy preset 'S9'; did you mean 'S0'? Known presets: S0, S1, S2, S3, S4, law.",
  ],
  [
    '?portId=farr&withdrawnShare=1',
    404,
    'There is no facility "farr"; GET /api/v1/ports lists the ids, such as pharr.',
  ],
])('%s is refused with %i in one sentence', async (query, status, detail) => {
  const response = await ask(query);
  expect(response.status).toBe(status);
  expect(response.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(((await response.json()) as Problem).detail).toBe(detail);
});

test('without a stored count there is nothing to preview, and the answer says what to import', async () => {
  const empty = await startApp();
  try {
    const response = await fetch(`${empty.url}/api/v1/preview?portId=pharr&withdrawnShare=1`);
    expect(response.status).toBe(404);
    expect(((await response.json()) as Problem).detail).toMatch(
      /^No truck count is stored for Pharr.*import a BTS file that covers port 2305\.$/,
    );
  } finally {
    await empty.stop();
  }
});

const post = (body: unknown) =>
  fetch(`${app.url}/api/v1/preview`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

test('a policy of one’s own that withdraws everything previews as a share of 1 does', async () => {
  const intervals = intervalsOf({ share: 1 });
  const policy = { id: 'timeline', name: { en: 'Dated timeline', es: 'Restricción por fechas' }, intervals };
  const answer = (await (await post({ portId: 'calexico-east', policy })).json()) as Preview;
  const withdrawn = await preview('?portId=calexico-east&withdrawnShare=1');
  expect(answer).toMatchObject({ label: HYPOTHETICAL, policy: { id: 'timeline' } });
  expect(answer.restricted).toEqual(withdrawn.restricted);
});

test('other values of assumptions move the preview, and leave that of stated values as it is', async () => {
  const stated = await preview('?portId=calexico-east&withdrawnShare=1');
  const assume = { 'facilities.calexico-east.capacityPerHour': 1_000 };
  const roomy = (await (
    await post({ portId: 'calexico-east', withdrawnShare: 1, assume })
  ).json()) as Preview;
  expect(roomy.restricted.day.meanWaitMin).toBeLessThan(stated.restricted.day.meanWaitMin!);
  const again = await preview('?portId=calexico-east&withdrawnShare=1');
  expect(again.baseline).toEqual(stated.baseline);
});

test('what cannot be previewed is refused in a sentence: a policy without intervals, a path that is not there', async () => {
  const refused = async (body: unknown) => {
    const answer = await post(body);
    return [answer.status, ((await answer.json()) as Problem).code];
  };
  expect(await refused({ portId: 'pharr', policy: { id: 'x' } })).toEqual([400, 'bad-policy']);
  expect(await refused({ portId: 'pharr', withdrawnShare: 1, assume: { 'no.such': 1 } })).toEqual([
    400,
    'unknown-assumption',
  ]);
  expect(await refused({ portId: 'pharr' })).toEqual([400, 'request-invalid']);
  expect(await refused({ portId: 'nowhere', withdrawnShare: 1 })).toEqual([404, 'port-unknown']);
});
