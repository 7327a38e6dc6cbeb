import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Answer } from '@rakkarya/contracts';
import { startTemporaryHouse, type House } from '@rakkarya/start';
import { eventually } from '@rakkarya/testing';
import type { Browser, Page } from 'playwright-core';
import { describeInBrowser } from './in-browser.js';
import { PLENTY } from './plenty.js';
import { Visitor, type Placed } from './visitor.js';

const A_PHONE = { width: 360, height: 740 };

describeInBrowser('somebody who buys on a phone', (open) => {
  let house: House;
  let browser: Browser;
  let staff: Visitor;
  /** A craft of which there is plenty, of each of three groups. */
  let crafts: { slug: string; group: string }[];

  beforeAll(async () => {
    house = await startTemporaryHouse('buying');
    browser = await open();
    staff = await Visitor.signedIn(house.url, '+6281200000001');
    const { body } = await staff.get<Answer<'catalogue.list-crafts'>>('/crafts?limit=100&ready=true');
    const plenty = body.items.filter(({ available }) => available >= PLENTY);
    const byGroup = new Map(plenty.map(({ slug, producer }) => [producer.slug, slug]));
    crafts = [...byGroup].slice(0, 3).map(([group, slug]) => ({ group, slug }));
  });

  afterAll(async () => {
    try {
      await browser.close();
    } finally {
      await house.stop();
    }
  });

  /** A click does not wait for what it leads to: the next step would be taken on the page before, or break off the way. */
  const follow = async (page: Page, href: string): Promise<void> => {
    await page.locator(`a[href="${href}"]:visible`).first().click();
    await page.waitForURL(`**${href}`);
  };

  const fillCart = async (page: Page): Promise<void> => {
    for (const { group, slug } of crafts) {
      await page.goto(house.url);
      for (const href of ['/perajin', `/perajin/${group}`, `/karya/${slug}`]) await follow(page, href);
      await page.locator('#beli button').click();
      await page.waitForURL(({ searchParams }) => searchParams.has('masuk'));
    }
    await page.goto(`${house.url}/keranjang`);
    await follow(page, '/bayar/alamat');
  };

  const sayWho = async (page: Page): Promise<void> => {
    await page.locator('form [name=name]').fill('Bu Wagiyem');
    await page.locator('form [name=phone]').fill('0812-3456-7890');
    await page.locator('form .btn.big').click();
    await page.waitForURL('**/bayar/kirim');
  };

  const order = async (page: Page): Promise<Placed> => {
    await page.locator('form [name=payBy][value=transfer]').check();
    await page.locator('form .btn.big').click();
    await page.waitForURL('**/bayar/tinjau');
    await page.locator('form .btn.big').click();
    await page.waitForURL('**/pesanan/RK-*');
    const url = new URL(page.url());
    const own = { authorization: `Bearer ${url.searchParams.get('kunci')}` };
    const placed = await eventually(async () => {
      const { body } = await new Visitor(house.url).get<Placed>(url.pathname.replace('/pesanan', '/orders'), own);
      expect(body).toMatchObject({ status: 'reserved' });
      return body;
    });
    // In a crowded second the page is there before the stock is reserved.
    await page.reload();
    return placed;
  };

  const pay = async ({ payments }: Placed): Promise<void> => {
    for (const { id, amount } of payments) {
      expect(await staff.post(`/payments/${id}/confirmation`, { amount })).toMatchObject({ status: 201 });
    }
  };

  const newPage = async (javaScriptEnabled: boolean): Promise<Page> =>
    (await browser.newContext({ viewport: A_PHONE, javaScriptEnabled })).newPage();
  /** What the countdown says, which no reader of the page's own text sees. */
  const timeLeft = (page: Page): Promise<string> =>
    page.evaluate(`document.querySelector('[role=timer]').shadowRoot?.textContent ?? ''`);
  const howItStands = (page: Page): Promise<string> => page.locator('[data-part=kini]').innerText();

  it('needs no JavaScript from the first page to the paid order, for three groups at once', async () => {
    const page = await newPage(false);

    await fillCart(page);
    await sayWho(page);
    const placed = await order(page);
    expect(placed).toMatchObject({ status: 'reserved', buyer: { name: 'Bu Wagiyem', phone: '+6281234567890' } });
    expect(placed.payments).toHaveLength(3);
    expect(await page.locator('[data-part=bayar] time').count()).toBe(3);
    expect(await timeLeft(page)).toBe('');
    const before = await howItStands(page);
    await pay(placed);
    await page.reload();

    expect(await howItStands(page)).not.toBe(before);
    expect(await page.locator('[data-part=bayar] form').count()).toBe(0);
    await page.context().close();
  });

  it('is shown each mistake beside its field and in a summary, and types nothing twice', async () => {
    const page = await newPage(false);

    await fillCart(page);
    await page.locator('form [name=name]').fill('Bu Wagiyem');
    await page.locator('form [name=phone]').fill('08123');
    await page.locator('form .btn.big').click();

    expect(await page.locator('form [role=alert] a').count()).toBe(1);
    expect(await page.locator('form [name=phone]').getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('form [name=name]').inputValue()).toBe('Bu Wagiyem');
    expect(await page.locator('form [name=phone]').inputValue()).toBe('08123');
    await page.context().close();
  });

  it('sees time pass and the order move by itself where JavaScript is on', async () => {
    const page = await newPage(true);

    await fillCart(page);
    await sayWho(page);
    const placed = await order(page);
    const left = await eventually(async () => {
      const text = await timeLeft(page);
      expect(text).toMatch(/^Sisa waktu \d\d:\d\d:\d\d$/);
      return text;
    });
    await eventually(async () => expect(await timeLeft(page)).not.toBe(left));
    const before = await howItStands(page);
    await pay(placed);

    await eventually(async () => expect(await howItStands(page)).not.toBe(before));
    await page.context().close();
  });
});
