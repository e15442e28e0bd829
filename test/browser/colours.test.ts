import axe from 'axe-core';
import { describe, expect, test } from 'vitest';
import { PLACES, pathOf } from '../../server/contract/places.ts';
import { violations } from '../helpers/axe.ts';
import { noBrowserReason } from '../helpers/chromium.ts';
import { dashboardPage } from '../helpers/dashboard.ts';

const DARK_PAPER = 'rgb(18, 20, 23)';
const LIGHT_PAPER = 'rgb(250, 249, 246)';

describe.skipIf(noBrowserReason !== null)(
  'colours and motion that a reader asks for',
  { timeout: 90_000 },
  () => {
    const opened = dashboardPage();

    const open = async (path: string) => {
      await opened.page.goto(opened.server.url + path);
      await opened.page.locator('main h2').first().waitFor({ state: 'attached' });
    };
    const paper = () => opened.page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
    /** Whether a chart has points of the colour that a name of CSS stands for at this moment. */
    const isDrawnIn = (name: string) =>
      opened.page.evaluate<boolean>(`(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.forcedColorAdjust = 'none';
      probe.style.color = '${name}';
      const [r, g, b] = getComputedStyle(probe).color.match(/\\d+/g).map(Number);
      probe.remove();
      const { width, height } = document.querySelector('#canvas-wait');
      const { data } = document.querySelector('#canvas-wait').getContext('2d').getImageData(0, 0, width, height);
      let points = 0;
      for (let i = 0; i < data.length; i += 4)
        if (data[i] === r && data[i + 1] === g && data[i + 2] === b && data[i + 3] === 255) points += 1;
      return points > 20;
    })()`);

    test('a theme that was chosen holds whatever the system is, charts included, and over a reload', async () => {
      await opened.page.emulateMedia({ colorScheme: 'light' });
      await open('/?port=pharr');
      expect(await paper()).toBe(LIGHT_PAPER);
      await opened.page.getByTestId('display-menu').click();
      await opened.page.getByTestId('display-dark').click();
      await expect.poll(paper).toBe(DARK_PAPER);
      await expect.poll(() => isDrawnIn('#ff9450'), { timeout: 15_000 }).toBe(true);
      await opened.page.reload();
      expect(await paper()).toBe(DARK_PAPER);
      await opened.page.getByTestId('display-menu').click();
      await opened.page.getByTestId('display-system').click();
      await expect.poll(paper).toBe(LIGHT_PAPER);
    });

    test('where the reader forces colours, charts are drawn in them', async () => {
      await opened.page.emulateMedia({ forcedColors: 'active' });
      await open('/?port=pharr');
      await expect.poll(() => isDrawnIn('LinkText'), { timeout: 15_000 }).toBe(true);
      await expect.poll(() => isDrawnIn('CanvasText')).toBe(true);
      expect(await isDrawnIn('#c2410c')).toBe(false);
    });

    test('and what is chosen is told in them too', async () => {
      await opened.page.emulateMedia({ forcedColors: 'active' });
      await open('/live?port=pharr');
      const style = (selector: string, name: string) =>
        opened.page.evaluate<string>(
          `getComputedStyle(document.querySelector('${selector}')).getPropertyValue('${name}')`,
        );
      const [chosen, other] = await Promise.all(
        ['true', 'false'].map((pressed) =>
          style(`.clock button[aria-pressed=${pressed}]`, 'background-color'),
        ),
      );
      expect(chosen).not.toBe(other);
      expect(await style('.places a[aria-current]', 'border-bottom-width')).toBe('4px');
      expect(await style('.places a:not([aria-current])', 'border-bottom-width')).not.toBe('4px');
    });

    test('forced colours break no rule on any place', async () => {
      await opened.page.emulateMedia({ forcedColors: 'active' });
      for (const place of PLACES) {
        await open(`${pathOf(place)}?port=pharr`);
        await opened.page.waitForTimeout(500);
        expect(await violations(opened.page), place).toEqual([]);
      }
    });

    test.each(['light', 'dark'] as const)(
      'a reader who asks for more contrast gets text at 7 to 1 in the %s theme',
      async (colorScheme) => {
        await opened.page.emulateMedia({ colorScheme, contrast: 'more' });
        for (const path of ['/?port=pharr', '/live?port=pharr', '/what-if?port=pharr']) {
          await open(path);
          if (path.startsWith('/live')) await opened.page.locator('.heat td').first().waitFor();
          await opened.page.evaluate(axe.source);
          const faint = await opened.page.evaluate<string[]>(
            `axe.run({ runOnly: { type: 'rule', values: ['color-contrast-enhanced'] }, rules: { 'color-contrast-enhanced': { enabled: true } } })
            .then(({ violations }) => violations.flatMap(({ nodes }) => nodes.map(({ target, failureSummary }) => target + ': ' + failureSummary)))`,
          );
          expect(faint, path).toEqual([]);
        }
      },
    );

    test('nothing on the page moves by itself where the reader wants less motion', async () => {
      await opened.page.emulateMedia({ reducedMotion: 'reduce' });
      for (const place of PLACES) {
        await open(`${pathOf(place)}?port=pharr`);
        await opened.page.waitForTimeout(300);
        expect(await opened.page.evaluate<number>('document.getAnimations().length'), place).toBe(0);
        expect(
          await opened.page.evaluate<string>('getComputedStyle(document.documentElement).scrollBehavior'),
        ).toBe('auto');
      }
    });
  },
);
