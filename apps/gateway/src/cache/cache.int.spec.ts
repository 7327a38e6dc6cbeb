import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Fact } from '@rakkarya/contracts';
import { eventually } from '@rakkarya/testing';
import { firstValueFrom } from 'rxjs';
import { Feed } from '../live/feed.js';
import { OpenedGateway } from '../things/opened-gateway.js';
import { aBowl, aBowlListed, BOWL } from '../things/samples.js';

const CRAFT = `/api/crafts/${BOWL.slug}`;

/** Less than an answer stays fresh by itself. */
const WHILE_FRESH = 20_000;

const published = (): Fact => ({
  name: 'catalogue.craft-published',
  data: {
    craftId: randomUUID(),
    version: 2,
    slug: BOWL.slug,
    title: { id: 'Mangkuk' },
    kind: 'bubut',
    producerId: randomUUID(),
    picture: null,
    variants: [{ sku: BOWL.sku, title: { id: 'Besar' }, price: 50_000, weight: 400, leadDays: 0 }],
  },
});
const stockChanged = (sku: string = BOWL.sku): Fact => ({
  name: 'producers.stock-changed',
  data: { stock: [{ sku, version: 2, available: 0, showroom: 0 }] },
});

const groupChanged = (change: { only?: 'phone' }): Fact => ({
  name: 'producers.producer-changed',
  data: {
    ...{
      producerId: randomUUID(),
      version: 2,
      slug: 'laras-kayu',
      name: 'Laras Kayu',
      mark: 'LRS',
      payeeId: randomUUID(),
    },
    village: { code: '35.05.15.2007', name: 'Gandusari' },
    district: { code: '35.05.15', name: 'Gandusari' },
    phone: '+6281200000011',
    ...change,
  },
});

describe('the shelf of answers', () => {
  let gateway: OpenedGateway;
  /** Fresh in each test, so that none finds what another left. */
  let list: string;

  beforeAll(async () => {
    gateway = await OpenedGateway.open();
  });

  afterAll(() => gateway.stop());

  beforeEach(() => {
    list = `/api/crafts?q=${randomUUID().slice(0, 8)}`;
    gateway.services.answer({
      'catalogue.list-crafts': () => ({ items: [aBowlListed()], next: null }),
      'catalogue.show-craft': () => aBowl(),
    });
    gateway.house.get(Feed).gaps.next();
  });

  /** The next event the gateway hears of. */
  const heard = () => firstValueFrom(gateway.house.get(Feed).heard);
  const asks = (name: 'catalogue.list-crafts' | 'catalogue.show-craft' | 'catalogue.list-kinds') =>
    gateway.services.askedFor(name).length;
  const priceOf = async (answer: Response) => ((await answer.json()) as { price: number }).price;

  it('lets one of a crowd through, and gives all of them what it brings', async () => {
    const before = asks('catalogue.list-crafts');

    const answers = await Promise.all(Array.from({ length: 300 }, () => gateway.fetch(list)));

    expect(new Set(await Promise.all(answers.map((answer) => answer.text()))).size).toBe(1);
    expect(answers.every(({ status }) => status === 200)).toBe(true);
    expect(asks('catalogue.list-crafts') - before).toBe(1);
  });

  it('gives nothing but headers to who has it already', async () => {
    const first = await gateway.fetch(list);
    const etag = first.headers.get('etag')!;

    const [again, head, other] = await Promise.all([
      gateway.fetch(list, { headers: { 'if-none-match': etag } }),
      gateway.fetch(list, { method: 'HEAD' }),
      gateway.fetch(list, { headers: { 'if-none-match': '"another"' } }),
    ]);

    expect([again.status, await again.text(), again.headers.get('etag')]).toEqual([304, '', etag]);
    expect([head.status, await head.text(), head.headers.get('content-length')]).toEqual([
      200,
      '',
      String((await first.text()).length),
    ]);
    expect(other.status).toBe(200);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    expect(other.headers.get('vary')).toBe('Accept-Language, Accept-Encoding');
  });

  it('gives the first one 304, too', async () => {
    const etag = (await gateway.fetch(list)).headers.get('etag')!;
    gateway.house.get(Feed).gaps.next();

    expect((await gateway.fetch(list, { headers: { 'if-none-match': etag } })).status).toBe(304);
  });

  it('is compressed for those who can read it', async () => {
    gateway.services.answer({
      'catalogue.list-crafts': () => ({ items: Array.from({ length: 24 }, aBowlListed), next: null }),
    });
    const plain = await (await gateway.fetch(list, { headers: { 'accept-encoding': 'identity' } })).text();

    const answer = await gateway.fetch(list, { headers: { 'accept-encoding': 'gzip, br' } });

    expect(answer.headers.get('content-encoding')).toBe('br');
    expect(Number(answer.headers.get('content-length'))).toBeLessThan(plain.length / 5);
    expect(await answer.text()).toBe(plain);
  });

  it('keeps languages apart', async () => {
    gateway.services.answer({
      'catalogue.list-crafts': ({ language }) => ({ items: [{ ...aBowlListed(), title: language }], next: null }),
    });

    const [id, en] = await Promise.all(
      ['id', 'en'].map((language) => gateway.fetch(list, { headers: { 'accept-language': language } })),
    );

    expect(await id!.json()).toMatchObject({ items: [{ title: 'id' }] });
    expect(await en!.json()).toMatchObject({ items: [{ title: 'en' }] });
  });

  it('shows a new price as soon as it is told, on the craft and in lists', async () => {
    await Promise.all([gateway.fetch(CRAFT), gateway.fetch(list)]);
    gateway.services.answer({
      'catalogue.show-craft': () => aBowl({ price: 50_000 }),
      'catalogue.list-crafts': () => ({ items: [{ ...aBowlListed(), price: 50_000 }], next: null }),
    });
    expect(await priceOf(await gateway.fetch(CRAFT))).toBe(45_000);

    await gateway.say(published());

    await eventually(async () => expect(await priceOf(await gateway.fetch(CRAFT))).toBe(50_000), WHILE_FRESH);
    await eventually(
      async () => expect(await (await gateway.fetch(list)).json()).toMatchObject({ items: [{ price: 50_000 }] }),
      WHILE_FRESH,
    );
  });

  it('shows what is left once catalogue has heard of it, though it hears when we do', async () => {
    await gateway.fetch(CRAFT);

    const told = [heard(), gateway.say(stockChanged())];
    await told[0];
    await new Promise((resolve) => setTimeout(resolve, 500));
    await gateway.fetch(CRAFT);
    await told[1];
    gateway.services.answer({ 'catalogue.show-craft': () => aBowl({ available: 0 }) });

    await eventually(
      async () => expect(await (await gateway.fetch(CRAFT)).json()).toMatchObject({ available: 0 }),
      WHILE_FRESH,
    );
  });

  it('stays as it is when a group is reached at another number, and not when its name is another', async () => {
    await gateway.fetch(list);
    const before = asks('catalogue.list-crafts');
    const again = async () => {
      await gateway.fetch(list);
      return asks('catalogue.list-crafts') - before;
    };

    await Promise.all([heard(), gateway.say(groupChanged({ only: 'phone' }))]);
    expect(await again()).toBe(0);

    await gateway.say(groupChanged({}));
    await eventually(async () => expect(await again()).toBeGreaterThan(0), WHILE_FRESH);
  });

  it('does not ask for a list again at every sale', async () => {
    await gateway.fetch(list);
    const before = asks('catalogue.list-crafts');
    const since = performance.now();

    for (let sale = 0; sale < 100; sale += 1) {
      await gateway.say(stockChanged(`OTHER-${sale}`));
      await gateway.fetch(list);
      await new Promise((resolve) => setTimeout(resolve, 10));
    }

    const rounds = (performance.now() - since) / 400;
    expect(asks('catalogue.list-crafts') - before).toBeLessThan(rounds + 4);
  });

  it('keeps nothing that was being made while it changed', async () => {
    let price = 45_000;
    gateway.services.answer({
      'catalogue.show-craft': async () => {
        const seen = price;
        price = 50_000;
        if (seen === 45_000) await Promise.all([heard(), gateway.say(published())]);
        return aBowl({ price: seen });
      },
    });

    expect(await priceOf(await gateway.fetch(CRAFT))).toBe(45_000);

    expect(await priceOf(await gateway.fetch(CRAFT))).toBe(50_000);
  });

  it('shows what it has while a service is away, and asks no more than every other second', async () => {
    gateway.services.answer({ 'producers.list-producers': () => ({ items: [] }) });
    expect((await gateway.fetch('/api/producers')).status).toBe(200);
    gateway.house.get(Feed).gaps.next();
    gateway.services.answer({ 'producers.list-producers': () => new Promise(() => undefined) });

    const answers = [await gateway.fetch('/api/producers'), await gateway.fetch('/api/producers')];
    const asked = gateway.services.askedFor('producers.list-producers').length;
    await gateway.fetch('/api/producers');

    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(gateway.services.askedFor('producers.list-producers')).toHaveLength(asked);
  });

  it('keeps nobody of a crowd waiting for longer than one while a service is away', async () => {
    gateway.services.answer({ 'producers.list-villages': () => new Promise(() => undefined) });

    const answers = await Promise.all(Array.from({ length: 30 }, () => gateway.fetch('/api/villages')));

    expect(answers.every(({ status, headers }) => status === 503 && headers.get('retry-after') === '2')).toBe(true);
    expect(gateway.services.askedFor('producers.list-villages')).toHaveLength(1);
  });

  it('keeps no refusal', async () => {
    gateway.services.answer({
      'catalogue.list-crafts': () => Promise.reject(Object.assign(new Error(), { code: 'unexpected', details: {} })),
    });
    expect((await gateway.fetch(list)).status).toBe(500);
    gateway.services.answer({ 'catalogue.list-crafts': () => ({ items: [], next: null }) });

    expect((await gateway.fetch(list)).status).toBe(200);
  });

  it('stays within its memory', async () => {
    const small = await OpenedGateway.open({ PAGE_CACHE_MB: '1' });
    small.services.answer({
      'catalogue.list-crafts': () => ({ items: [{ ...aBowlListed(), title: 'x'.repeat(50_000) }], next: null }),
    });
    const addresses = Array.from({ length: 30 }, (_, n) => `/api/crafts?q=${n}`);

    for (const address of addresses) await small.fetch(address);
    const before = small.services.asked.length;
    for (const address of addresses.toReversed()) await small.fetch(address);

    const kept = addresses.length - (small.services.asked.length - before);
    expect(kept).toBeGreaterThan(5);
    expect(kept).toBeLessThan(20);
    await small.stop();
  });

  it('can be switched off', async () => {
    const bare = await OpenedGateway.open({ PAGE_CACHE: 'off' });
    bare.services.answer({ 'catalogue.list-kinds': () => ({ items: [] }) });

    await bare.fetch('/api/kinds');
    const again = await bare.fetch('/api/kinds');

    expect(bare.services.askedFor('catalogue.list-kinds')).toHaveLength(2);
    expect(again.headers.get('cache-control')).toBe('no-store');
    await bare.stop();
  });
});
