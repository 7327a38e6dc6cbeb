import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { BrokenRule, type OrderView } from '@rakkarya/contracts';
import { OpenedGateway } from '../things/opened-gateway.js';
import { anOrder, anOrderDraft } from '../things/samples.js';
import { Outcomes } from './outcomes.js';

const KEY = 'the-secret-of-this-order';

describe('placing an order', () => {
  let gateway: OpenedGateway;

  beforeAll(async () => {
    gateway = await OpenedGateway.open();
  });

  afterEach(() => void jest.restoreAllMocks());
  afterAll(() => gateway.stop());

  const place = (headers: Record<string, string> = {}) =>
    gateway.post('/api/orders', anOrderDraft(), { 'idempotency-key': randomUUID(), ...headers });

  /** From here on, whoever is answered before the outcome is heard is not answered within the spec. */
  function waitForEver() {
    const outcomes = gateway.house.get(Outcomes);
    const { decided } = outcomes;
    return jest.spyOn(outcomes, 'decided').mockImplementation((id) => decided.call(outcomes, id, 3_600_000));
  }

  /** Orders takes it, and tells after a moment what became of it. */
  function becomes(change: Partial<OrderView>): OrderView {
    const order = anOrder();
    gateway.services.answer({
      'orders.place-order': () => {
        setTimeout(() => decided({ ...order, ...change, version: 2 }), 50);
        return { order, key: KEY };
      },
      'orders.show-order': () => order,
    });
    return order;
  }

  const reserved = { status: 'reserved' } as const;
  const decided = (order: OrderView) => gateway.services.tell('orders.order-decided', order);

  it('answers what is to be paid as soon as its stock is reserved', async () => {
    const waited = waitForEver();
    const { id } = becomes(reserved);

    const answer = await place({ 'accept-language': 'en' });

    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({
      ...reserved,
      number: 'RK-ABCDEF',
      key: KEY,
      href: `/en/pesanan/RK-ABCDEF?kunci=${KEY}`,
    });
    expect(waited).toHaveBeenCalledWith(id, expect.any(Number));
    expect(gateway.services.askedFor('orders.place-order').at(-1)).toMatchObject({
      by: { role: 'guest' },
      language: 'en',
      order: { buyer: { phone: '+6281234567890' } },
    });
  });

  it('does not miss an outcome that is quicker than the answer', async () => {
    const waited = waitForEver();
    const order = anOrder();
    gateway.services.answer({
      'orders.place-order': async () => {
        decided({ ...order, ...reserved });
        await new Promise((resolve) => setTimeout(resolve, 100));
        return { order, key: KEY };
      },
      'orders.show-order': () => order,
    });

    expect(await (await place()).json()).toMatchObject(reserved);
    expect(waited).toHaveBeenCalledWith(order.id, expect.any(Number));
  });

  it('is refused with what is left when the stock is not enough', async () => {
    waitForEver();
    const short = [{ sku: 'BWL-1', left: 2 }];
    becomes({ status: 'ended', ended: { reason: 'stock-refused', short } });

    const answer = await place();

    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ code: 'stock-refused', short, number: 'RK-ABCDEF' });
  });

  it('does not wait for ever for what it may have missed, and looks for itself then', async () => {
    const placed = anOrder();
    gateway.services.answer({
      'orders.place-order': () => ({ order: placed, key: KEY }),
      'orders.show-order': () => ({ ...placed, ...reserved }),
    });

    const answer = await place();

    expect(answer.status).toBe(201);
    expect(await answer.json()).toMatchObject({ ...reserved, key: KEY });
  });

  it('needs a key of the sender’s, and passes it on', async () => {
    becomes(reserved);
    const key = randomUUID();

    await place({ 'idempotency-key': key });
    const without = await gateway.post('/api/orders', anOrderDraft());
    const short = await place({ 'idempotency-key': 'a' });

    expect(gateway.services.askedFor('orders.place-order').at(-1)).toMatchObject({ idempotencyKey: key });
    expect(await without.json()).toMatchObject({ status: 400, code: 'idempotency-key-missing' });
    expect(await short.json()).toMatchObject({
      status: 400,
      errors: [{ field: 'idempotency-key', code: 'too-short' }],
    });
  });

  it('passes on that the key was used for something else', async () => {
    gateway.services.answer({
      'orders.place-order': () => {
        throw new BrokenRule('idempotency-key-reused');
      },
    });

    expect((await place()).status).toBe(422);
  });

  it('is done for whoever is signed in, and nobody else', async () => {
    becomes(reserved);
    const { login, id } = await gateway.account('buyer');
    const session = await gateway.post('/api/session', { login, password: 'contoh-rak-karya' });
    const cookie = session.headers.getSetCookie()[0]!.split(';')[0]!;

    await place({ cookie });
    const forged = await gateway.post(
      '/api/orders',
      { ...anOrderDraft(), by: { role: 'staff', accountId: 'x' } },
      { 'idempotency-key': randomUUID() },
    );

    expect(gateway.services.askedFor('orders.place-order').at(-1)?.by).toEqual({ role: 'buyer', accountId: id });
    expect(forged.status).toBe(400);
  });

  it('is seen by who holds its key', async () => {
    gateway.services.answer({ 'orders.show-order': () => anOrder() });

    await gateway.fetch('/api/orders/RK-ABCDEF', { headers: { authorization: `Bearer ${KEY}` } });

    expect(gateway.services.askedFor('orders.show-order').at(-1)).toEqual({
      by: { role: 'guest' },
      number: 'RK-ABCDEF',
      key: KEY,
    });
  });
});
