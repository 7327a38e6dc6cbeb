import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrokenRule } from '@rakkarya/contracts';
import { HourlyLimit } from '../edge/hourly-limit.js';
import { OpenedGateway, PASSWORD } from '../things/opened-gateway.js';
import { anOrder } from '../things/samples.js';

const SEEN = {
  ...{ number: 'RK-ABCDEF', amount: 50_000, way: 'transfer' as const, at: '2026-11-22T02:00:00.000Z' },
  ...{ sender: 'ANI CONTOH', remark: null },
};

describe('personal data', () => {
  let gateway: OpenedGateway;

  beforeAll(async () => {
    gateway = await OpenedGateway.open();
    gateway.services.answer({
      'orders.export-person': () => ({ orders: [anOrder()], money: [SEEN] }),
      'orders.list-addresses': () => ({ items: [] }),
      'notices.export-person': () => ({ contacts: [], messages: [] }),
      'catalogue.export-person': () => ({ reviews: [], questions: [], waits: [] }),
      'orders.forget-buyer': () => ({ orders: 1 }),
    });
  });

  afterAll(() => gateway.stop());

  const erase = (headers: Record<string, string>) =>
    gateway.fetch('/api/personal-data/erasure', { method: 'POST', headers });

  it('are shown to whom they are about, of everybody who keeps some, and without secrets', async () => {
    const headers = await gateway.signedIn('buyer');

    const answer = await gateway.fetch('/api/personal-data', { headers });

    const text = await answer.text();
    expect(JSON.parse(text)).toMatchObject({
      account: { name: 'A buyer', login: expect.stringContaining('@example.org'), sessions: [{}] },
      orders: [{ number: 'RK-ABCDEF' }],
      money: [SEEN],
      messages: [],
      reviews: [],
    });
    expect(text).not.toMatch(/password|token|\$|scrypt/);
    expect(answer.headers.get('cache-control')).toContain('no-store');
  });

  it('are erased with the account and all its sessions', async () => {
    const { login } = await gateway.account('buyer');
    const credentials = { login, password: PASSWORD };
    const sessions = [await gateway.post('/api/session', credentials), await gateway.post('/api/session', credentials)];
    const cookies = sessions.map((answer) => ({ cookie: answer.headers.getSetCookie()[0]!.split(';')[0]! }));
    for (const headers of cookies) await gateway.fetch('/api/session', { headers });

    expect((await erase(cookies[0]!)).status).toBe(204);

    for (const headers of cookies)
      expect(await (await gateway.fetch('/api/session', { headers })).json()).toMatchObject({ account: null });
    expect((await gateway.post('/api/session', credentials)).status).toBe(401);
    expect((await erase(cookies[0]!)).status).toBe(401);
  });

  it('stay while an order is under way, and the account with them', async () => {
    const headers = await gateway.signedIn('buyer');
    gateway.services.answer({
      'orders.forget-buyer': () => {
        throw new BrokenRule('orders-open', { open: 2 });
      },
    });

    const answer = await erase(headers);

    expect([answer.status, await answer.json()]).toMatchObject([
      409,
      { code: 'orders-open', detail: expect.stringContaining('2') },
    ]);
    expect(await (await gateway.fetch('/api/session', { headers })).json()).toMatchObject({ roles: ['buyer'] });
    gateway.services.answer({ 'orders.forget-buyer': () => ({ orders: 1 }) });
  });

  it('of one order are asked for with its key alone', async () => {
    const headers = { authorization: 'Bearer a-key-of-one-order' };

    const answer = await gateway.fetch('/api/orders/RK-ABCDEF/personal-data', { headers });

    expect(await answer.json()).toMatchObject({ account: null, addresses: [], orders: [{}] });
    expect(gateway.services.askedFor('notices.export-person').at(-1)).toMatchObject({
      by: { role: 'guest' },
      number: 'RK-ABCDEF',
      key: 'a-key-of-one-order',
    });
  });
});

describe('a lost link', () => {
  let gateway: OpenedGateway;

  beforeAll(async () => {
    gateway = await OpenedGateway.open({ RATE_LIMIT: 'on' });
    gateway.services.answer({ 'notices.ask-for-link': () => ({}) });
  });

  afterAll(() => gateway.stop());

  const ask = (number: string, phone = '0812 3456 7890') => gateway.post('/api/link-requests', { number, phone });

  it('is asked for with the phone in any spelling, and the answer tells nothing', async () => {
    const answer = await ask('RK-ABCDEF');

    expect([answer.status, await answer.json()]).toEqual([202, {}]);
    expect(gateway.services.askedFor('notices.ask-for-link')).toEqual([
      { number: 'RK-ABCDEF', phone: '+6281234567890' },
    ]);
  });

  it('is not asked for again and again: five times an hour for a number with a phone', async () => {
    const statuses = [];
    for (let times = 0; times < 6; times++) statuses.push((await ask('RK-GUESSY', '0812 3456 7777')).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);

    const refused = await ask('RK-GUESSY', '+6281234567777');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);
  });

  it('is still there for its owner when strangers have tried the number, or the phone, with another', async () => {
    for (let times = 0; times < 7; times++) {
      expect((await ask('RK-STRANG', `0812345670${times}0`)).status).toBe(202);
      expect((await ask(`RK-STRA2${times + 2}`, '081234560000')).status).toBe(202);
    }

    expect((await ask('RK-STRANG', '081234560000')).status).toBe(202);
  });

  it('is asked for thirty times an hour by one household, of whatever orders, and then by others still', async () => {
    const limit = gateway.house.get(HourlyLimit);
    const asking = (ip: string, n: number) => limit.count('link', { ip, about: `RK-HOUSE${n} +6281234561111` });
    for (let n = 0; n < 30; n++) await asking(`2001:db8:0:1::${n}`, n);

    await expect(asking('2001:db8:0:1::99', 99)).rejects.toMatchObject({ code: 'too-many' });
    await asking('2001:db8:0:2::1', 99);
    const kept = await gateway.house.db.query(
      `SELECT who FROM asked_links WHERE who LIKE '%8123456%' OR who LIKE '%RK-%'`,
    );
    expect(kept).toEqual([]);
  });
});
