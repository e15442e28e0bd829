import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';
import { INSTALLED, packagedChromium } from '../../scripts/chromium.ts';

const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** Why no browser can be had here, or null where one can. */
export const noBrowserReason: string | null =
  process.platform === 'linux' || INSTALLED.some(existsSync)
    ? null
    : 'no browser: install Google Chrome to run the browser tests on this system';

/** A real Chromium: on Linux the one that comes with the packages, elsewhere the installed Chrome. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') {
    return chromium.launch({ executablePath: INSTALLED.find(existsSync)!, args: ARGUMENTS });
  }
  let failure: unknown;
  for await (const { path, env } of packagedChromium()) {
    try {
      return await chromium.launch({
        executablePath: path,
        args: ARGUMENTS,
        env: { ...process.env, ...env },
      });
    } catch (error) {
      failure = error;
    }
  }
  throw failure;
}
