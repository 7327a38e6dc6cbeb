import { mkdtemp, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { publicPages } from '@rakkarya/check';
import { startHouse, type House } from '@rakkarya/start';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from './in-browser.js';

const WIDTHS = [320, 360, 1280];
/** These run in the page. */
const AXE = `axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`;
const WIDER = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const SMALLER_THAN_A_FINGER = `[...document.querySelectorAll('button, input:not([type=hidden]), select, nav a, .btn, summary')]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }))
  .map((each) => ({ box: (each.closest('label') ?? each).getBoundingClientRect(), html: each.outerHTML }))
  .filter(({ box }) => box.height > 1 && box.height < 43.5 && box.bottom > 0)
  .map(({ html, box }) => Math.round(box.height) + ' px: ' + html.slice(0, 120))`;

describeInBrowser('public pages', (open) => {
  let house: House;
  let browser: Browser;
  let page: Page;
  let pages: string[];
  let axeSource: string;

  beforeAll(async () => {
    house = await startHouse(await mkdtemp(path.join(tmpdir(), 'everyone-')));
    browser = await open();
    page = await browser.newPage();
    pages = await publicPages(house.url);
    axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });

  afterAll(async () => {
    await browser.close();
    await house.stop();
  });

  const inLanguage = (language: string, address: string): string =>
    language === 'en' ? `/en${address === '/' ? '' : address}` : address;

  const faults = async (): Promise<string[]> => {
    await page.evaluate(axeSource);
    const { violations } = await page.evaluate<AxeResults>(AXE);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  };

  it.each(['id', 'en'])(
    'can be used by everyone on every screen, in %s',
    async (language) => {
      const found: string[] = [];
      for (const address of pages.map((each) => inLanguage(language, each))) {
        const answer = await page.goto(house.url + address);
        if (answer?.status() !== (address.includes('tidak-ada-halaman-ini') ? 404 : 200))
          found.push(`${address}: ${answer?.status()}`);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 740 });
          found.push(...(await faults()).map((fault) => `${address} at ${width}: ${fault}`));
          if ((await page.evaluate<number>(WIDER)) > 0) found.push(`${address} at ${width}: scrolls sideways`);
        }
      }
      expect(found).toEqual([]);
    },
    300_000,
  );

  it('look the same when they are opened again, with something in the cart', async () => {
    const policyOf = async (etag?: string): Promise<(string | null)[]> => {
      const headers = { cookie: 'keranjang=%7B%7D', ...(etag && { 'if-none-match': etag }) };
      const answer = await fetch(`${house.url}/katalog`, { headers });
      expect(answer.status).toBe(etag ? 304 : 200);
      return [answer.headers.get('content-security-policy'), answer.headers.get('etag')];
    };

    const [policy, etag] = await policyOf();

    expect(policy).toContain("style-src 'self'");
    expect(await policyOf(etag ?? undefined)).toEqual([policy, etag]);
  });

  it('have nothing to tap that is smaller than a finger', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const found: string[] = [];
    for (const address of pages) {
      await page.goto(house.url + address);
      const small = await page.evaluate<string[]>(SMALLER_THAN_A_FINGER);
      found.push(...small.map((each) => `${address} ${each}`));
    }
    expect(found).toEqual([]);
  });
});
