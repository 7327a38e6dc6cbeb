import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrokenRule } from '@rakkarya/contracts';
import { OpenedGateway, PASSWORD } from '../things/opened-gateway.js';
import { anOrder } from '../things/samples.js';

describe('personal data', () => {
  let gateway: OpenedGateway;

  beforeAll(async () => {
    gateway = await OpenedGateway.open();
    gateway.services.answer({
      'orders.export-person': () => ({ orders: [anOrder()] }),
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

  it('is not asked for again and again: five times an hour for a number or a phone', async () => {
    const statuses = [];
    for (let times = 0; times < 6; times++) statuses.push((await ask('RK-GUESSY', `0812345678${times}0`)).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);

    const refused = await ask('RK-GUESSY', '081234567777');
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(3000);
  });
});
