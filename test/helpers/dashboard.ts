import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser } from './chromium.ts';
import { type ServerProcess, startServer } from './server-process.ts';

/** The real server and a real browser, started before the tests of a block and ended after them. */
export interface Dashboard {
  readonly server: ServerProcess;
  readonly browser: Browser;
}

export function dashboard(): Dashboard {
  let server: ServerProcess;
  let browser: Browser;
  beforeAll(async () => {
    [server, browser] = await Promise.all([startServer(), launchBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await server?.stop();
  });
  return {
    get server() {
      return server;
    },
    get browser() {
      return browser;
    },
  };
}

/** The same with a page of its own for each test, into which a test may bring scripts. */
export function dashboardPage(): Dashboard & { readonly page: Page } {
  const opened = dashboard();
  let page: Page;
  beforeEach(async () => {
    page = await opened.browser.newPage({ bypassCSP: true, viewport: { width: 1280, height: 900 } });
  });
  afterEach(() => page.close());
  return {
    get server() {
      return opened.server;
    },
    get browser() {
      return opened.browser;
    },
    get page() {
      return page;
    },
  };
}
