import { createServer, type Server as HttpServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Server, type Socket } from 'socket.io';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createChangeFeed } from '../../client/state/change-feed.ts';
import { openLine } from '../../client/state/line.ts';
import { createLiveStore, type LiveSocket, type LiveStore } from '../../client/state/live-store.ts';
import type { ClientToServerEvents, LiveSnapshot, ServerToClientEvents } from '../../server/contract/live.ts';
import { delta, NINE_MS, point, snapshot } from './points.ts';

type Peer = Socket<ClientToServerEvents, ServerToClientEvents>;

describe('the live stream of the page', () => {
  let http: HttpServer;
  let server: Server<ClientToServerEvents, ServerToClientEvents>;
  let socket: LiveSocket;
  let joins: string[];
  let leversSet: number[];
  let peer: Peer | null;
  let answer: LiveSnapshot;

  beforeEach(async () => {
    joins = [];
    leversSet = [];
    peer = null;
    answer = snapshot();
    http = createServer();
    server = new Server(http);
    server.on('connection', (connected) => {
      peer = connected;
      connected.on('facility:join', ({ facilityId }, ack) => {
        joins.push(facilityId);
        ack({ ok: true, value: { ...answer, facilityId } });
      });
      connected.on('lever:set', ({ withdrawnShare }, ack) => {
        leversSet.push(withdrawnShare);
        ack({ ok: true, value: { withdrawnShare, sinceMs: NINE_MS } });
      });
    });
    await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  });

  afterEach(async () => {
    socket.close();
    await server.close();
  });

  async function opened(withdrawnShare: number | null = null): Promise<LiveStore> {
    const { port } = http.address() as AddressInfo;
    socket = openLine(createChangeFeed(), { url: `http://127.0.0.1:${port}`, reconnectionDelay: 20 });
    const live = createLiveStore(socket, { facilityId: 'otay-mesa', withdrawnShare });
    await vi.waitFor(() => expect(live.view.value).not.toBeNull());
    return live;
  }

  it('joins the facility on connecting and then follows the deltas', async () => {
    const live = await opened();
    expect(live.connection.value).toBe('live');
    peer!.emit('metrics:delta', delta(11, { points: [point(NINE_MS)] }));
    await vi.waitFor(() => expect(live.view.value?.points).toHaveLength(1));
    expect(joins).toEqual(['otay-mesa']);
  });

  it('joins again after a gap and shows what the new snapshot holds', async () => {
    const live = await opened();
    answer = snapshot({ seq: 30, points: [point(NINE_MS), point(NINE_MS + 300_000)] });
    peer!.emit('metrics:delta', delta(13));
    await vi.waitFor(() => expect(live.view.value?.seq).toBe(30));
    expect(joins).toHaveLength(2);
  });

  it('joins again when the connection comes back, after a server that closed it too', async () => {
    const live = await opened();
    answer = snapshot({ epoch: 'second', seq: 1 });
    peer!.disconnect(true);
    await vi.waitFor(() => expect(live.connection.value).toBe('lost'));
    await vi.waitFor(() => expect(live.view.value?.epoch).toBe('second'), { timeout: 5_000 });
    expect(live.connection.value).toBe('live');
  });

  it('joins another facility on request and forgets the first at once', async () => {
    const live = await opened();
    live.chooseFacility('pharr');
    expect(live.view.value).toBeNull();
    await vi.waitFor(() => expect(live.view.value?.facilityId).toBe('pharr'));
  });

  it('restores the share of the address once, and shows it until the server confirms it', async () => {
    const live = await opened(0.6);
    await vi.waitFor(() => expect(live.view.value?.lever.withdrawnShare).toBe(0.6));
    expect(live.draftShare.value).toBeNull();
    expect(leversSet).toEqual([0.6]);
  });

  it('sends a drag thinned out, and its last position for certain', async () => {
    const live = await opened();
    for (let pct = 1; pct <= 60; pct++) live.dragShare(pct / 100);
    expect(live.draftShare.value).toBe(0.6);
    live.setShare(0.6);
    await vi.waitFor(() => expect(leversSet.at(-1)).toBe(0.6));
    expect(leversSet.length).toBeLessThan(5);
  });

  it('takes no reading while the page is hidden, and joins again on return', async () => {
    const live = await opened();
    live.setVisible(false);
    peer!.emit('metrics:delta', delta(11, { points: [point(NINE_MS)] }));
    answer = snapshot({ seq: 12, points: [point(NINE_MS)] });
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(live.view.value?.points).toHaveLength(0);
    live.setVisible(true);
    await vi.waitFor(() => expect(live.view.value?.seq).toBe(12));
  });
});
