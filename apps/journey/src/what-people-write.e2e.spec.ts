import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '@rakkarya/contracts';
import { startTemporaryHouse, type House } from '@rakkarya/start';
import { eventually } from '@rakkarya/testing';
import { collected } from './collected.js';
import { toCollect } from './orders-of-people.js';
import { PLENTY, plentiest } from './plenty.js';
import { Visitor } from './visitor.js';

type Craft = Answer<'catalogue.show-craft'>;

const MARKUP = '<script>alert(1)</script><img src=x onerror=alert(1)> " \' & {{7*7}} ${7*7}';
const SCRIPTS = '👩🏽‍🌾❤️ بسم الله ꦲꦏ꧀ꦱꦫ สวัสดี';
const NASTY = `${MARKUP} ${SCRIPTS}`;
const STEERING = ['abc\u202egnp.exe', `a${'\u0301'.repeat(5000)}`, 'half \ud83d', 'a\0b', '\u2066abc'];

describe('what people write', () => {
  let house: House;
  let staff: Visitor;
  /** One that nobody has reviewed yet, and of which there is plenty. */
  let craft: Craft;
  let producerId: string;
  const anyone = (): Visitor => new Visitor(house.url);
  const page = (address: string) => anyone().page(address);

  beforeAll(async () => {
    house = await startTemporaryHouse('written');
    staff = await Visitor.signedIn(house.url, '+6281200000001');
    const { body } = await anyone().get<Answer<'catalogue.list-crafts'>>('/crafts?ready=true&limit=100');
    const { slug } = body.items.find(({ rating, available }) => rating === null && available >= PLENTY)!;
    craft = (await anyone().get<Craft>(`/crafts/${slug}`)).body;
    producerId = (await anyone().get<{ id: string }>(`/producers/${craft.producer.slug}`)).body.id;
  });

  afterAll(() => house.stop());

  const draft = (title: string) => ({
    id: randomUUID(),
    producerId,
    slug: `karya-${randomUUID()}`,
    kind: craft.kind.code,
    title: { id: title.slice(0, 120) },
    description: { id: title },
    materials: { id: title.slice(0, 300) },
    provenance: { book: { title }, makers: [{ name: title.slice(0, 80), consent: true }] },
    pictures: craft.pictures,
    variants: [{ sku: `UJI-${Date.now()}`, title: { id: title.slice(0, 80) }, price: 1000, weight: 10, leadDays: 0 }],
  });

  it('about what they bought is seen by everybody once staff have read it, within a second', async () => {
    const { sku } = plentiest(craft);
    const { order, own } = await collected(staff, sku);
    const review = { sku, stars: 4, words: `Bagus ${NASTY}` };

    expect(await anyone().post(`/orders/${order.number}/reviews`, review)).toMatchObject({ status: 404 });
    const written = await anyone().post<{ id: string }>(`/orders/${order.number}/reviews`, review, own);
    expect(written).toMatchObject({ status: 201, body: { status: 'pending' } });
    expect((await page(`/karya/${craft.slug}`)).html).not.toContain('aggregateRating');

    const shown = await staff.post(`/reviews/${written.body.id}/moderation`, { decision: 'show', edition: 1 });
    expect([200, 201]).toContain(shown.status);
    await eventually(async () => {
      const { html } = await page(`/karya/${craft.slug}`);
      expect(html).toContain('"ratingValue":4');
      expect(html).toContain(SCRIPTS);
      expect(html).not.toContain('<img src=x');
    });
  });

  it('is shown on every page as it was typed, and never run', async () => {
    const made = draft(NASTY);
    expect(await staff.post('/crafts', made)).toMatchObject({ status: 201 });
    const question = { words: NASTY, name: NASTY.slice(0, 80), phone: '0812 9999 0001' };
    const asked = await anyone().post<{ id: string }>(`/crafts/${made.slug}/questions`, question);
    expect(asked.status).toBe(201);
    await staff.post(`/questions/${asked.body.id}/answer`, { words: NASTY });

    const own = `/karya/${made.slug}`;
    const lists = ['/', '/katalog', `/katalog/${craft.kind.code}`, `/perajin/${craft.producer.slug}`];
    const pages = [own, `${own}/tanya`, `${own}/ulasan`, `/cari?q=${encodeURIComponent(NASTY.slice(0, 90))}`, ...lists];
    for (const address of pages.flatMap((each) => [each, `/en${each === '/' ? '' : each}`])) {
      const { status, html } = await page(address);
      expect([address, status]).toEqual([address, 200]);
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img src=x');
    }
    expect((await page(`${own}/tanya`)).html).toContain(SCRIPTS);
    expect((await page(`/og${own}.jpg`)).status).toBe(200);
  });

  it('with an order is shown to its buyer and to staff as it was typed, and never run', async () => {
    const { sku } = plentiest(craft);
    const name = `${SCRIPTS} ${MARKUP}`.slice(0, 80);
    const { order, own } = await collected(staff, sku, { buyer: { name, phone: '+6281299990002' }, giftNote: NASTY });
    const back = { id: randomUUID(), lines: [{ sku, quantity: 1 }], reason: NASTY };
    expect(await anyone().post(`/orders/${order.number}/returns`, back, own)).toMatchObject({ status: 201 });
    const decision = { accepted: false, answer: NASTY };
    expect(await staff.post(`/returns/${back.id}/decision`, decision)).toMatchObject({ status: 201 });

    const mine = [`/pesanan/${order.number}?kunci=${order.key}`, `/pesanan/${order.number}/data?kunci=${order.key}`];
    const desk = ['', '/pesanan', `/pesanan/${order.number}`, '/paket', '/pesan-keluar', '/uang'];
    const pages = [...mine, ...desk.map((part) => `/petugas${part}`)];
    const named: string[] = [];
    for (const address of pages.flatMap((each) => [each, `/en${each}`])) {
      const { status, html } = await staff.page(address);
      expect([address, status]).toEqual([address, 200]);
      expect(html).not.toContain('<script>alert');
      expect(html).not.toContain('<img src=x');
      if (html.includes(SCRIPTS)) named.push(address);
    }
    expect(named).toEqual(expect.arrayContaining([mine[0], '/petugas/pesanan', `/petugas/pesanan/${order.number}`]));
  });

  it('is refused by rule where it would steer the page', async () => {
    for (const words of STEERING) {
      const gift = { ...toCollect([{ sku: craft.variants[0]!.sku, quantity: 1 }]), giftNote: words };
      expect(await anyone().orderPatiently(gift)).toMatchObject({ status: 400 });
      const question = { words: `${words} ?????`, name: 'Budi', phone: '0812 9999 0001' };
      expect(await anyone().post(`/crafts/${craft.slug}/questions`, question)).toMatchObject({ status: 400 });
      expect(await staff.post('/crafts', draft(words))).toMatchObject({ status: 400 });
      const sought = encodeURIComponent(words.toWellFormed().slice(0, 90));
      expect((await page(`/cari?q=${sought}`)).status).toBe(200);
    }
  });

  it('of a craft that was withdrawn leads on to its makers', async () => {
    const made = draft('Karya yang diturunkan');
    await staff.post('/crafts', made);
    expect((await page(`/karya/${made.slug}`)).status).toBe(200);

    expect(await staff.delete(`/crafts/${made.id}`)).toMatchObject({ status: 200 });

    for (const start of ['', '/en'])
      await eventually(async () => {
        const { status, html } = await page(`${start}/karya/${made.slug}`);
        expect(status).toBe(410);
        expect(html).toContain(`"${start}/perajin/${craft.producer.slug}"`);
      });
  });

  it('of a craft that was given another address leads there for good, from each of its pages', async () => {
    const made = draft('Karya yang berganti nama');
    const slug = `karya-${randomUUID()}`;
    await staff.post('/crafts', made);
    const moved = async (address: string): Promise<unknown> => {
      const { status, to } = await page(address);
      return { status, to };
    };
    expect(await moved(`/karya/${made.slug}`)).toEqual({ status: 200, to: null });

    expect(await staff.post('/crafts', { ...made, slug })).toMatchObject({ status: 201, body: { slug } });

    for (const start of ['', '/en'])
      for (const below of ['', '/tanya', '/ulasan'])
        await eventually(async () =>
          expect(await moved(`${start}/karya/${made.slug}${below}`)).toEqual({
            status: 301,
            to: `${start}/karya/${slug}${below}`,
          }),
        );
    expect((await page(`/karya/${slug}`)).status).toBe(200);
  });
});
