import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { launchBrowser } from '../helpers/chromium.ts';
import { startServer } from '../helpers/server-process.ts';

export interface WizardPage {
  readonly page: Page;
  /** What the page says of the last file. */
  readonly result: () => Locator;
  /** Drops a file of these lines. */
  readonly send: (name: string, lines: readonly string[]) => Promise<void>;
  /** Waits until the last file, or the one of that name, is `tried`, `failed` or `done`. */
  readonly phase: (phase: string, fileName?: string) => Promise<void>;
  /** Clicks what downloads a file, and answers its name and text. */
  readonly download: (click: Locator) => Promise<{ readonly name: string; readonly text: string }>;
  readonly close: () => Promise<void>;
}

/** The real import section in a real browser, over a real server with a fresh database. */
export async function openWizard(): Promise<WizardPage> {
  const [server, browser, folder] = await Promise.all([
    startServer(),
    launchBrowser(),
    mkdtemp(join(tmpdir(), 'garita-wizard-')),
  ]);
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(`${server.url}/data`);
  await page.getByTestId('imports').locator('tbody tr').first().waitFor();
  return {
    page,
    result: () => page.getByTestId('import-result'),
    send: async (name, lines) => {
      const path = join(folder, name);
      writeFileSync(path, `${lines.join('\n')}\n`);
      await page.getByTestId('drop-input').setInputFiles([]);
      await page.getByTestId('drop-input').setInputFiles(path);
    },
    phase: (phase, fileName = '') =>
      page
        .locator(`[data-testid=import-result][data-phase=${phase}]`, { hasText: fileName })
        .waitFor({ timeout: 20_000 }),
    download: async (click) => {
      const [download] = await Promise.all([page.waitForEvent('download'), click.click()]);
      const path = join(folder, 'download');
      await download.saveAs(path);
      return { name: download.suggestedFilename(), text: readFileSync(path, 'utf8') };
    },
    close: async () => {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true });
    },
  };
}
