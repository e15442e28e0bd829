import { afterEach, expect, test } from 'vitest';
import type { Problem } from '../../server/contract/api.ts';
import type { AppServices } from '../../server/http/app.ts';
import { ALL_ROUTES } from '../../server/http/documented/all-routes.ts';
import { type RunningApp, send, startApp } from './start-app.ts';

let app: RunningApp;
afterEach(() => app.stop());

const SECRET = 'canary of /root/secret.ts';
const fail = () => {
  throw new Error(SECRET);
};
const failLater = () => Promise.reject(new Error(SECRET));
/** A service all of whose functions fail. */
const failing = (how: () => unknown) => new Proxy({}, { get: () => how }) as never;
const SERVICES = [
  'ports',
  'imports',
  'profiles',
  'runs',
  'scenarios',
  'keptAnswers',
  'reports',
  'previews',
  'replays',
  'waits',
  'tables',
  'storage',
  'history',
  'events',
  'mirror',
  'health',
] as const satisfies ReadonlyArray<keyof AppServices>;

const awaited = {
  maxBytes: 1e9,
  receive: failLater,
  undo: failLater,
  list: fail,
  count: fail,
  running: fail,
  rejectsOf: fail,
  cancel: fail,
} as never;

/** What each layer is when it fails. */
const LAYERS: ReadonlyArray<readonly [layer: string, overrides: Partial<AppServices>, failed: number]> = [
  ['finding who asks', { clientOf: fail }, ALL_ROUTES.length],
  ['admitting', { admission: failing(fail) }, ALL_ROUTES.length],
  ['every service', Object.fromEntries(SERVICES.map((name) => [name, failing(fail)])), 16],
  ['what is awaited', { tables: failing(failLater), imports: awaited }, 4],
];

test.each(LAYERS)(
  'where %s fails, no answer tells why or where, and each has the id of its log line',
  async (_layer, overrides, least) => {
    app = await startApp(overrides);
    let failed = 0;
    for (const { method, path } of ALL_ROUTES) {
      const answer = await send(app.port, {
        method,
        path: path.replace(/:\w+/g, '1'),
        headers: { Host: `127.0.0.1:${app.port}`, 'Content-Type': 'application/json' },
        body:
          method === 'GET' || method === 'DELETE'
            ? ''
            : '{"portId":"pharr","withdrawnShare":1,"days":1,"replications":2,"seed":1}',
      });
      expect([path, answer.body]).toEqual([
        path,
        expect.not.stringMatching(/canary|\/root|node_modules|\.ts:\d|\n +at /),
      ]);
      if (answer.status !== 500) continue;
      failed++;
      const { code, requestId } = JSON.parse(answer.body) as Problem;
      expect([path, code]).toEqual([path, 'internal']);
      expect(app.errors.at(-1)).toMatchObject({ requestId, err: { message: SECRET } });
    }
    expect(failed).toBeGreaterThanOrEqual(least);
  },
);
