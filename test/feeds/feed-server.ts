import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

type Answer = (response: ServerResponse, request: IncomingMessage) => void;

export interface FeedServer {
  readonly url: string;
  readonly requests: IncomingMessage[];
  /** Most questions that were open at once. */
  mostAtOnce(): number;
}

/** A local feed that gives the answers in turn, and the last one from then on. */
export async function feedServer(...answers: Answer[]): Promise<FeedServer> {
  const requests: IncomingMessage[] = [];
  let [open, most] = [0, 0];
  const server = createServer((request, response) => {
    requests.push(request);
    open++;
    most = Math.max(most, open);
    response.on('close', () => open--);
    answers[Math.min(requests.length, answers.length) - 1]!(response, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/api/bwtpublicmod`, requests, mostAtOnce: () => most };
}

/** An answer with a body, and headers where told. */
export function body(content: string | Buffer, headers: Record<string, string> = {}): Answer {
  return (response) => response.writeHead(200, headers).end(content);
}

/** An answer with a status and an error page. */
export function status(code: number): Answer {
  return (response) => response.writeHead(code, { 'Content-Type': 'text/html' }).end('<html>error</html>');
}
