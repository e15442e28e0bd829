import { existsSync } from 'node:fs';
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
  try {
    return await chromium.launch({ executablePath: await packagedChromium(), args: ARGUMENTS });
  } catch {
    // Systems without the libraries that Chromium links to: the package brings them for AWS, which this asks for.
    process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs24.x';
    process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs24.x';
    return chromium.launch({ executablePath: await packagedChromium('?with-libraries'), args: ARGUMENTS });
  }
}

async function packagedChromium(variant = ''): Promise<string> {
  const entry = import.meta.resolve('@sparticuz/chromium') + variant;
  const { default: packaged } = (await import(entry)) as typeof import('@sparticuz/chromium');
  return packaged.executablePath();
}
