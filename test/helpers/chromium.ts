import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import packaged from '@sparticuz/chromium';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED_CHROME = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];
const ARGUMENTS = ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'];

/** Why no browser can be had here, or null where one can. */
export const noBrowserReason: string | null =
  process.platform === 'linux' || INSTALLED_CHROME.some(existsSync)
    ? null
    : 'no browser: install Google Chrome to run the browser tests on this system';

/** A real Chromium: on Linux the one that comes with the packages, elsewhere the installed Chrome. */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform !== 'linux') {
    return chromium.launch({ executablePath: INSTALLED_CHROME.find(existsSync)!, args: ARGUMENTS });
  }
  const executablePath = await packaged.executablePath();
  try {
    return await chromium.launch({ executablePath, args: ARGUMENTS });
  } catch {
    // A bare system lacks libraries that Chromium links to; the package carries those too.
    const libraries = await inflate(fileURLToPath(new URL('../../bin/al2023.tar.br', PACKAGE)));
    const LD_LIBRARY_PATH = [join(libraries, 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
    return chromium.launch({ executablePath, args: ARGUMENTS, env: { ...process.env, LD_LIBRARY_PATH } });
  }
}

const PACKAGE = import.meta.resolve('@sparticuz/chromium');

/** The package unpacks these libraries by itself only on AWS, and does not export how. */
async function inflate(path: string): Promise<string> {
  const { inflate: unpack } = (await import(new URL('./lambdafs.js', PACKAGE).href)) as {
    inflate: (path: string) => Promise<string>;
  };
  return unpack(path);
}
