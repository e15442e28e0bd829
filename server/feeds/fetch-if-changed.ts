/** What a source said of its last answer, to be sent back with the next question. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface FetchLimits {
  readonly timeoutMs: number;
  /** Of the body after it is unpacked. */
  readonly maxBytes: number;
  /** Ends the question early. */
  readonly signal: AbortSignal;
}

/** Asks for a document that has changed; null where it has not. Any failure is an Error of one clause. */
export async function fetchIfChanged(
  url: string,
  { etag, lastModified }: Validators,
  { timeoutMs, maxBytes, signal }: FetchLimits,
): Promise<{ readonly body: Buffer; readonly validators: Validators } | null> {
  const headers = new Headers({ 'User-Agent': 'garita', Accept: 'application/json, application/xml' });
  if (etag !== null) headers.set('If-None-Match', etag);
  if (lastModified !== null) headers.set('If-Modified-Since', lastModified);
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, { headers, signal: AbortSignal.any([signal, timeout]) });
    if (response.status !== 200) {
      await response.body?.cancel();
      if (response.status === 304) return null;
      throw new Error(`it answered with status ${response.status}`);
    }
    const validators = {
      etag: response.headers.get('etag'),
      lastModified: response.headers.get('last-modified'),
    };
    return { body: await bodyOf(response, maxBytes), validators };
  } catch (error) {
    if (timeout.aborted) throw new Error(`it took longer than ${timeoutMs / 1000} s`, { cause: error });
    const { code } = ((error as Error).cause ?? {}) as NodeJS.ErrnoException;
    throw code === undefined ? error : new Error(`it cannot be reached (${code})`, { cause: error });
  }
}

async function bodyOf(response: Response, maxBytes: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new Error(`its answer is larger than ${maxBytes / 1e6} MB`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
