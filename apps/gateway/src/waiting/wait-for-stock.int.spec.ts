import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { OpenedGateway } from '../things/opened-gateway.js';
import { BOWL } from '../things/samples.js';

describe('waiting for what is sold out', () => {
  let gateway: OpenedGateway;

  beforeAll(async () => {
    gateway = await OpenedGateway.open({ RATE_LIMIT: 'on' });
    gateway.services.answer({ 'catalogue.wait-for-stock': () => ({ id: randomUUID() }) });
  });

  afterAll(() => gateway.stop());

  const wait = (contact: object) => gateway.post(`/api/crafts/${BOWL.slug}/waits`, { sku: BOWL.sku, ...contact });

  it('is asked for by a phone in any spelling or an e-mail address, and by nothing else', async () => {
    expect((await wait({ by: 'phone', phone: '0812 3456 7890' })).status).toBe(201);
    expect((await wait({ by: 'email', email: 'ani@contoh.example' })).status).toBe(201);
    for (const wrong of [
      {},
      { by: 'phone', phone: 'ani' },
      { by: 'email', email: 'ani' },
      { by: 'phone', email: 'a@b.c' },
    ])
      expect((await wait(wrong)).status).toBe(400);

    expect(gateway.services.askedFor('catalogue.wait-for-stock')).toMatchObject([
      { by: { role: 'guest' }, slug: BOWL.slug, wait: { by: 'phone', phone: '+6281234567890' } },
      { wait: { by: 'email', email: 'ani@contoh.example' } },
    ]);
  });

  it('is not asked for again and again for the same person, however they are written', async () => {
    const statuses = [];
    for (let times = 0; times < 11; times++)
      statuses.push(
        (await wait({ by: 'email', email: times % 2 ? 'budi@contoh.example' : 'Budi@contoh.example' })).status,
      );

    expect(statuses).toEqual([...Array.from({ length: 10 }, () => 201), 429]);
  });
});
