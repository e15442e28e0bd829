import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A browser that can be started, and what it needs beside. */
export interface Chromium {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
/** Where Chrome stands on systems that put no programs on the path. */
export const INSTALLED = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** What `CHROMIUM` names and nothing else; without it those on the path, installed ones, and that of the packages. */
export async function* chromiums(): AsyncGenerator<Chromium> {
  const { CHROMIUM: named, PATH = '' } = process.env;
  if (named !== undefined) return yield { path: named, env: {} };
  const onPath = PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  for (const path of [...onPath.filter(isProgram), ...INSTALLED.filter(existsSync)]) yield { path, env: {} };
  yield* packagedChromium();
}

/** The Chromium of the packages for development: as it is, then with the libraries that a bare system lacks. */
export async function* packagedChromium(): AsyncGenerator<Chromium> {
  if (process.platform !== 'linux') return;
  const packaged = await import('@sparticuz/chromium').catch(() => null);
  if (packaged === null) return;
  const path = await packaged.default.executablePath();
  yield { path, env: {} };
  // The package unpacks these libraries by itself only on AWS, and does not export how.
  const home = import.meta.resolve('@sparticuz/chromium');
  const { inflate } = (await import(new URL('./lambdafs.js', home).href)) as {
    inflate: (path: string) => Promise<string>;
  };
  const libraries = await inflate(fileURLToPath(new URL('../../bin/al2023.tar.br', home)));
  const LD_LIBRARY_PATH = [join(libraries, 'lib'), process.env.LD_LIBRARY_PATH]
    .filter(Boolean)
    .join(delimiter);
  yield { path, env: { LD_LIBRARY_PATH } };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
