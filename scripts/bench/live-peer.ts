import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';

// The peer: a socket server that does nothing but send the same text to all, as often as the live stream does.

const [bytes = '2000', everyMs = '250'] = process.argv.slice(2);
const http = createServer();
const server = new WebSocketServer({ server: http, perMessageDeflate: false });
const filler = 'x'.repeat(Math.max(0, Number(bytes) - 40));
let seq = 0;
setInterval(() => {
  seq += 1;
  const data = Buffer.from(`["metrics:delta",{"seq":${seq},"filler":"${filler}"}]`);
  for (const client of server.clients) client.send(data, { binary: false });
}, Number(everyMs));
http.listen(0, '127.0.0.1', () => {
  process.stdout.write(`http://127.0.0.1:${(http.address() as AddressInfo).port}\n`);
});
