import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import type { Socket } from 'node:net';
import { problemOf } from './problem.ts';

/** How long the server waits for what a client sends. */
export interface Patience {
  /** For all headers, ms. */
  readonly headersMs: number;
  /** For the body of whatever is no file, ms. */
  readonly bodyMs: number;
  /** Files may take as long as they are large, but in each of these spans has to come `uploadBytes`, ms. */
  readonly uploadMs: number;
  readonly uploadBytes: number;
  /** For the next request of a connection that is kept, ms. */
  readonly idleMs: number;
  /** How often connections are looked over, ms. */
  readonly checkMs: number;
}

export const PATIENCE: Patience = {
  headersMs: 15_000,
  bodyMs: 60_000,
  uploadMs: 30_000,
  uploadBytes: 30 * 16_384,
  idleMs: 10_000,
  checkMs: 5_000,
};

const MOST_HEADER_BYTES = 16_384;
const MOST_REQUESTS_A_CONNECTION = 1_000;

interface HttpServerOptions {
  /** Connections at a time; those beyond are closed unheard. */
  readonly maxConnections: number;
  readonly patience?: Patience;
  readonly log: { info(fields: object, message: string): void };
}

/** The server around an application, with a bound to all that one client may take of it. */
export function createHttpServer(
  app: RequestListener,
  { maxConnections, patience = PATIENCE, log }: HttpServerOptions,
): Server {
  const http = createServer(
    {
      headersTimeout: patience.headersMs,
      // One time for all requests would cut a large file on a slow line; `cutSlowBodies` tells the two apart.
      requestTimeout: 0,
      keepAliveTimeout: patience.idleMs,
      connectionsCheckingInterval: patience.checkMs,
      maxHeaderSize: MOST_HEADER_BYTES,
      // What has none is refused with the others, in the same words.
      requireHostHeader: false,
    },
    app,
  );
  http.maxConnections = maxConnections;
  http.maxRequestsPerSocket = MOST_REQUESTS_A_CONNECTION;
  http.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    const answer = ANSWERS[error.code ?? ''] ?? UNREADABLE;
    const requestId = randomUUID();
    log.info({ requestId, status: answer.status, code: error.code }, 'request refused');
    if (socket.writable && !hasBegunToAnswer(socket)) socket.write(rawProblem(answer, requestId));
    socket.destroy();
  });
  return http;
}

/**
 * Ends requests whose body comes too slowly. To be called once all else listens to the server, so that it sees every
 * request.
 */
export function cutSlowBodies(http: Server, patience: Patience = PATIENCE): void {
  http.prependListener('request', (request: IncomingMessage, response) => {
    const { 'content-length': length, 'transfer-encoding': encoding } = request.headers;
    if (encoding === undefined && (length === undefined || Number(length) === 0)) return;
    const isUpload = request.method === 'POST' && UPLOAD.test(request.url ?? '');
    const spanMs = isUpload ? patience.uploadMs : patience.bodyMs;
    const { socket } = request;
    let heard = socket.bytesRead;
    const clock = setInterval(() => {
      if (request.complete) return clearInterval(clock);
      const came = socket.bytesRead - heard;
      heard = socket.bytesRead;
      if (isUpload && came >= patience.uploadBytes) return;
      clearInterval(clock);
      const requestId = String(response.getHeader('X-Request-Id') ?? randomUUID());
      if (!response.headersSent) socket.write(rawProblem(TOO_SLOW, requestId));
      request.destroy();
    }, spanMs);
    request.once('close', () => clearInterval(clock));
  });
}

const UPLOAD = /^\/api\/v1\/imports\/?(\?|$)/i;

interface Answer {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
}

const TOO_SLOW: Answer = {
  status: 408,
  code: 'request-too-slow',
  detail: 'The request came too slowly and was given up; send it again on a faster line.',
};
const UNREADABLE: Answer = {
  status: 400,
  code: 'request-malformed',
  detail: 'The request cannot be read; check its address and headers.',
};
const ANSWERS: Readonly<Record<string, Answer>> = {
  ERR_HTTP_REQUEST_TIMEOUT: TOO_SLOW,
  HPE_HEADER_OVERFLOW: {
    status: 431,
    code: 'headers-too-large',
    detail: 'The headers are larger than 16 KB together; send less.',
  },
};

function rawProblem({ status, code, detail }: Answer, requestId: string): string {
  const problem = problemOf(status, code, detail, requestId);
  const body = JSON.stringify(problem);
  return [
    `HTTP/1.1 ${status} ${problem.title}`,
    'Connection: close',
    'Content-Type: application/problem+json; charset=utf-8',
    `Content-Length: ${Buffer.byteLength(body)}`,
    `X-Request-Id: ${requestId}`,
    'X-Content-Type-Options: nosniff',
    '',
    body,
  ].join('\r\n');
}

/** Whether an earlier request of the connection is being answered, which a second answer would garble. */
function hasBegunToAnswer(socket: Socket): boolean {
  const { _httpMessage: answer } = socket as { _httpMessage?: { readonly headersSent: boolean } | null };
  return answer?.headersSent === true;
}
