import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Chromium, chromiums } from './chromium.ts';
import { ReportError } from './report-file.ts';

/** Sizes of paper, in inches. */
export const PAPERS = { letter: [8.5, 11], a4: [8.27, 11.69] } as const;
export type Paper = keyof typeof PAPERS;

const WITHIN_MS = 60_000;

/** A page of HTML, which may run no script, as a PDF. Throws ReportError where no Chromium can be had. */
export async function printPdf(html: string, paper: Paper): Promise<Uint8Array> {
  const tried: string[] = [];
  for await (const chromium of chromiums()) {
    const folder = mkdtempSync(join(tmpdir(), 'garita-pdf-'));
    try {
      return await printedBy(chromium, html, paper, folder);
    } catch (error) {
      tried.push(`${chromium.path} (${error instanceof Error ? error.message : String(error)})`);
    } finally {
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    }
  }
  const why = tried.length === 0 ? 'none was found' : `these failed: ${tried.join('; ')}`;
  throw new ReportError(
    'chromium-missing',
    `A PDF is printed by a Chromium, and ${why}; name one in CHROMIUM, or print the page of --html from any browser.`,
  );
}

async function printedBy(
  { path, env }: Chromium,
  html: string,
  paper: Paper,
  folder: string,
): Promise<Uint8Array> {
  const file = join(folder, 'report.html');
  writeFileSync(file, html);
  // The page is our own and its policy lets no script run, so a sandbox, which root cannot have, guards nothing.
  const child = spawn(
    path,
    [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-dev-shm-usage',
      `--user-data-dir=${join(folder, 'profile')}`,
      '--remote-debugging-port=0',
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'], env: { ...process.env, ...env } },
  );
  const timer = setTimeout(() => child.kill('SIGKILL'), WITHIN_MS);
  try {
    const browser = await connected(await addressOf(child));
    const { targetId } = await browser.ask('Target.createTarget', { url: 'about:blank' });
    const { sessionId } = await browser.ask('Target.attachToTarget', { targetId, flatten: true });
    const page = sessionId as string;
    await browser.ask('Page.enable', {}, page);
    const loaded = browser.heard('Page.loadEventFired');
    await browser.ask('Page.navigate', { url: pathToFileURL(file).href }, page);
    await loaded;
    const [paperWidth, paperHeight] = PAPERS[paper];
    const { data } = await browser.ask(
      'Page.printToPDF',
      { paperWidth, paperHeight, printBackground: true, preferCSSPageSize: false, generateTaggedPDF: true },
      page,
    );
    return Buffer.from(data as string, 'base64');
  } finally {
    clearTimeout(timer);
    if (child.exitCode === null && child.signalCode === null && child.pid !== undefined) {
      child.kill('SIGKILL');
      await once(child, 'exit');
    }
  }
}

/** Where the browser says that its developers' tools listen. Throws where it ends or cannot be started. */
function addressOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    child.stderr!.on('data', (chunk: Buffer) => {
      said += chunk;
      const address = /ws:\/\/\S+/.exec(said)?.[0];
      if (address !== undefined) resolve(address);
    });
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`it ended with ${code} ${said.trim().slice(-200)}`)));
  });
}

type Answer = Readonly<Record<string, unknown>>;

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: Answer;
  readonly error?: { readonly message: string };
}

/** A conversation with the browser in its own protocol. */
interface Connection {
  ask(method: string, params: object, sessionId?: string): Promise<Answer>;
  /** Resolves when an event of this name comes. */
  heard(method: string): Promise<void>;
}

async function connected(address: string): Promise<Connection> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, (message: Message) => void>();
  const events = new Map<string, () => void>();
  const failed = new Promise<never>((_, reject) => {
    socket.addEventListener('close', () => reject(new Error('it closed before it had printed')));
  });
  failed.catch(() => {});
  socket.addEventListener('message', ({ data }) => {
    const message = JSON.parse(String(data)) as Message;
    if (message.id !== undefined) waiting.get(message.id)?.(message);
    else if (message.method !== undefined) events.get(message.method)?.();
  });
  await Promise.race([new Promise((resolve) => socket.addEventListener('open', resolve)), failed]);
  let asked = 0;
  return {
    ask: (method, params, sessionId) => {
      asked += 1;
      const id = asked;
      socket.send(JSON.stringify({ id, method, params, ...(sessionId === undefined ? {} : { sessionId }) }));
      const answer = new Promise<Answer>((resolve, reject) => {
        waiting.set(id, ({ result, error }) => {
          waiting.delete(id);
          if (error === undefined) resolve(result ?? {});
          else reject(new Error(`${method}: ${error.message}`));
        });
      });
      return Promise.race([answer, failed]);
    },
    heard: (method) => {
      const came = new Promise<void>((resolve) => events.set(method, resolve));
      return Promise.race([came, failed]);
    },
  };
}
