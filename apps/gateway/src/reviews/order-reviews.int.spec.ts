import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrokenRule, type Answer } from '@rakkarya/contracts';
import { OpenedGateway } from '../things/opened-gateway.js';
import { anOrder, BOWL } from '../things/samples.js';

const KEY = 'k'.repeat(24);
let gateway: OpenedGateway;
beforeAll(async () => {
  gateway = await OpenedGateway.open();
  gateway.services.answer({
    'orders.show-order': ({ key, by }) => {
      if (key !== KEY && by.role !== 'staff') throw new BrokenRule('not-found');
      return anOrder({ status: 'completed', buyer: { name: 'Ani Suryani', phone: '+6281234567890', email: null } });
    },
    'catalogue.write-review': () => ({ id: randomUUID(), status: 'pending' }),
    'catalogue.list-reviewable': () => ({ items: [] }),
  });
});
afterAll(() => gateway.stop());

const path = '/api/orders/RK-ABCDEF/reviews';
const review = { sku: BOWL.sku, stars: 5, words: 'Halus buatannya' };
const withKey = (key: string) => ({ authorization: `Bearer ${key}` });

describe('reviewing an order', () => {
  it('is for whom orders shows it to, under the name orders knows', async () => {
    const answer = await gateway.post(path, review, withKey(KEY));

    expect(answer.status).toBe(201);
    expect(gateway.services.askedFor('catalogue.write-review')).toMatchObject([
      { order: 'RK-ABCDEF', buyer: 'Ani Suryani', review, by: { role: 'guest' } },
    ]);
  });

  it('is for nobody else, and catalogue never hears of it', async () => {
    const before = gateway.services.askedFor('catalogue.write-review').length;

    expect((await gateway.post(path, review)).status).toBe(404);
    expect((await gateway.post(path, review, withKey('x'.repeat(24)))).status).toBe(404);
    expect((await gateway.fetch(path)).status).toBe(404);

    expect(gateway.services.askedFor('catalogue.write-review')).toHaveLength(before);
    expect(gateway.services.askedFor('catalogue.list-reviewable')).toHaveLength(0);
  });

  it('is not for staff, who see every order but have bought nothing', async () => {
    const before = gateway.services.askedFor('catalogue.write-review').length;
    const headers = await gateway.signedIn('staff');
    const body = new FormData();
    body.append('file', new Blob(['no picture']));

    const written = await gateway.post(path, review, headers);
    const attached = await gateway.fetch(`${path}/${BOWL.sku}/pictures`, { method: 'POST', body, headers });

    expect([written.status, attached.status]).toEqual([404, 404]);

    expect(gateway.services.askedFor('catalogue.write-review')).toHaveLength(before);
  });

  it('says which field is not plain text', async () => {
    const answer = await gateway.post(path, { ...review, words: `a${'\u0301'.repeat(1000)}` }, withKey(KEY));

    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ errors: [{ field: 'words', code: 'plain-text' }] });
    const turned = await gateway.post(path, { ...review, words: 'abc\u202edef' }, withKey(KEY));
    expect(await turned.json()).toMatchObject({ errors: [{ field: 'words', code: 'plain-text' }] });
  });
});

describe('the reviews of somebody’s own', () => {
  const list = async (role: 'buyer' | 'producer' | 'staff') =>
    gateway.fetch('/api/own-reviews?limit=2', { headers: await gateway.signedIn(role) });

  it('are of the completed orders that orders shows to them, and go on where those go on', async () => {
    gateway.services.answer({
      'orders.list-orders': () => ({ items: [anOrderListed('RK-ABCDEF'), anOrderListed('RK-BCDEFG')], next: 'more' }),
      'catalogue.list-own-reviews': () => ({ items: [] }),
    });

    expect(await (await list('buyer')).json()).toEqual({ items: [], next: 'more' });

    expect(gateway.services.askedFor('orders.list-orders').at(-1)).toMatchObject({
      ...{ by: { role: 'buyer' }, status: 'completed', limit: 2 },
    });
    expect(gateway.services.askedFor('catalogue.list-own-reviews')).toMatchObject([
      { by: { role: 'buyer' }, orders: ['RK-ABCDEF', 'RK-BCDEFG'] },
    ]);
  });

  it('are not for staff or groups, who are shown orders of others', async () => {
    for (const role of ['producer', 'staff'] as const) expect((await list(role)).status).toBe(403);
    expect((await gateway.fetch('/api/own-reviews')).status).toBe(401);
  });
});

const anOrderListed = (number: string): Answer<'orders.list-orders'>['items'][number] => ({
  ...{
    number,
    status: 'completed',
    placedAt: '2026-11-22T03:00:00.000Z',
    buyer: { name: 'Ani', phone: '+6281234567890' },
  },
  ...{ total: 45_000, payBy: 'transfer', delivery: 'pickup', producers: [], waiting: [] },
});
