import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { publicPages } from '@rakkarya/check';
import { startTemporaryHouse, type House } from '@rakkarya/start';
import { eventually } from '@rakkarya/testing';
import type { AxeResults } from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from './in-browser.js';

/** Every page is looked at often. */
const A_WHILE = 1_200_000;
const WIDTHS = [320, 360, 1280];
/** These run in the page. */
const AXE = `axe.run(document, { resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })`;
const WIDER = 'document.documentElement.scrollWidth - document.documentElement.clientWidth';
const SMALLER_THAN_A_FINGER = `[...document.querySelectorAll('button, input:not([type=hidden]), select, nav a, .btn, summary')]
  .filter((each) => each.checkVisibility({ visibilityProperty: true }))
  .map((each) => ({ box: (each.closest('label') ?? each).getBoundingClientRect(), html: each.outerHTML }))
  .filter(({ box }) => box.height > 1 && box.height < 43.5 && box.bottom > 0)
  .map(({ html, box }) => Math.round(box.height) + ' px: ' + html.slice(0, 120))`;

/** What has the focus once the page has moved to it; nothing when the focus has left the page. */
const FOCUSED = `new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => {
  const one = document.activeElement;
  if (!one || one === document.body) return done(null);
  const box = one.getClientRects()[0];
  const above = box && document.elementFromPoint(Math.min(box.x + box.width / 2, innerWidth - 4), box.y + box.height / 2);
  const { outlineStyle, outlineWidth } = getComputedStyle(one.closest('.card') ?? one);
  done({
    place: [...document.querySelectorAll('*')].indexOf(one),
    marked: outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2,
    seen: Boolean(above) && (one.contains(above) || above.contains(one)),
    html: one.outerHTML.slice(0, 120),
  });
})))`;
interface Focused {
  place: number;
  marked: boolean;
  seen: boolean;
  html: string;
}

describeInBrowser('public pages', (open) => {
  let house: House;
  let browser: Browser;
  let page: Page;
  let pages: string[];
  let axeSource: string;

  beforeAll(async () => {
    house = await startTemporaryHouse('everyone');
    browser = await open();
    page = await browser.newPage();
    pages = await publicPages(house.url);
    axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  });

  afterAll(async () => {
    try {
      await browser.close();
    } finally {
      await house.stop();
    }
  });

  const inLanguage = (language: string, address: string): string =>
    language === 'en' ? `/en${address === '/' ? '' : address}` : address;

  /** What the page answers with; where a crowded second has no answer, it is opened again. */
  const opened = (address: string): Promise<number | undefined> =>
    eventually(async () => {
      const status = (await page.goto(house.url + address))?.status();
      expect(status).not.toBe(503);
      return status;
    });

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
        const status = await opened(address);
        if (status !== (address.includes('tidak-ada-halaman-ini') ? 404 : 200)) found.push(`${address}: ${status}`);
        for (const width of WIDTHS) {
          await page.setViewportSize({ width, height: 740 });
          found.push(...(await faults()).map((fault) => `${address} at ${width}: ${fault}`));
          if ((await page.evaluate<number>(WIDER)) > 0) found.push(`${address} at ${width}: scrolls sideways`);
        }
      }
      expect(found).toEqual([]);
    },
    A_WHILE,
  );

  const walked = async (): Promise<Focused[]> => {
    const stops: Focused[] = [];
    for (let last = -1; ; last = stops.at(-1)?.place ?? last) {
      await page.keyboard.press('Tab');
      const one = await page.evaluate<Focused | null>(FOCUSED);
      if (!one || one.place <= last) return stops;
      stops.push(one);
    }
  };

  it.each([360, 1280])(
    'can be walked with the Tab key at %i pixels, from the skip link on, each stop marked and in sight',
    async (width) => {
      await page.setViewportSize({ width, height: 740 });
      const craft = pages.find((each) => /^\/karya\/[^/]+$/.test(each));
      await opened(`${craft}`);
      await page.locator('#beli button').click();
      await page.waitForURL(({ searchParams }) => searchParams.has('masuk'));
      const found: string[] = [];
      for (const address of ['/', '/katalog', `${craft}`, '/keranjang', '/bayar/alamat', '/en/masuk']) {
        await opened(address);
        const stops = await walked();
        if (!stops[0]?.html.includes('#isi') || stops.length < 20) found.push(`${address}: ${stops.length} stops`);
        found.push(...stops.filter(({ marked }) => !marked).map(({ html }) => `${address} not marked: ${html}`));
        found.push(...stops.filter(({ seen }) => !seen).map(({ html }) => `${address} covered: ${html}`));
      }
      expect(found).toEqual([]);
    },
    A_WHILE,
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

  it('lead past their menus with the skip link', async () => {
    await opened('/katalog');
    for (const key of ['Tab', 'Enter', 'Tab']) await page.keyboard.press(key);

    expect(await page.evaluate(`document.activeElement.closest('main')?.id`)).toBe('isi');
  });

  it('have nothing to tap that is smaller than a finger', async () => {
    await page.setViewportSize({ width: 360, height: 740 });
    const found: string[] = [];
    for (const address of pages) {
      await opened(address);
      const small = await page.evaluate<string[]>(SMALLER_THAN_A_FINGER);
      found.push(...small.map((each) => `${address} ${each}`));
    }
    expect(found).toEqual([]);
  });
});
