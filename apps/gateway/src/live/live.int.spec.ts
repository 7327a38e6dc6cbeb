import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BrokenRule, type Fact, type OrderView } from '@rakkarya/contracts';
import { eventually } from '@rakkarya/testing';
import { EventSource } from '../things/event-source.js';
import { OpenedGateway } from '../things/opened-gateway.js';
import { anOrder } from '../things/samples.js';

const KEY = 'the-secret-of-this-order';

describe('what is shown live', () => {
  let gateway: OpenedGateway;
  let order: OrderView;

  beforeAll(async () => {
    gateway = await OpenedGateway.open();
    order = anOrder();
    gateway.services.answer({
      'orders.show-order': ({ by, key }) => {
        if (key === KEY || by.role === 'staff') return order;
        throw new BrokenRule('not-found');
      },
    });
  });

  afterAll(() => gateway.stop());

  const watch = (headers: Record<string, string> = { authorization: `Bearer ${KEY}` }) =>
    EventSource.open(`${gateway.house.url}/api/orders/RK-ABCDEF/events`, headers);
  const changed = (of = order): Fact => ({
    name: 'orders.order-changed',
    data: { orderId: of.id, number: of.number, version: of.version },
  });
  const statusesIn = ({ events }: EventSource) => events.map(({ data }) => (data as OrderView).status);

  /** Tells that it changed, and waits until it has been looked at for that. */
  async function lookedAt(now: OrderView): Promise<void> {
    order = now;
    const before = gateway.services.askedFor('orders.show-order').length;
    await gateway.say(changed());
    await eventually(() => expect(gateway.services.askedFor('orders.show-order').length).toBeGreaterThan(before));
  }

  it('is an order as it is now, and again when it has changed', async () => {
    order = anOrder();
    const source = await watch();
    await eventually(() => expect(statusesIn(source)).toEqual(['placed']));

    order = { ...order, status: 'reserved', version: 2 };
    await gateway.say(changed());
    await gateway.say(changed());

    await eventually(() => expect(statusesIn(source)).toEqual(['placed', 'reserved']));
    expect(source.answer.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
    expect(source.raw).toMatch(/^retry: 3000\n\n/);
    source.close();
  });

  it('never goes back to an older version, and shows none twice', async () => {
    order = anOrder({ version: 5, status: 'paid' });
    const source = await watch();
    await eventually(() => expect(statusesIn(source)).toEqual(['paid']));

    await lookedAt(order);
    await lookedAt({ ...order, version: 4, status: 'reserved' });
    order = { ...order, version: 6, status: 'sent' };
    await gateway.say(changed());

    await eventually(() => expect(statusesIn(source)).toEqual(['paid', 'sent']));
    source.close();
  });

  it('is nobody else’s order', async () => {
    const strangers: Record<string, string>[] = [
      {},
      { authorization: 'Bearer another-orders-secret' },
      await gateway.signedIn('buyer'),
    ];

    const answers = await Promise.all(strangers.map(async (headers) => (await watch(headers)).answer.status));

    expect(answers).toEqual([404, 404, 404]);
  });

  it('tells staff which orders something happened to', async () => {
    const source = await EventSource.open(`${gateway.house.url}/api/orders/stream`, await gateway.signedIn('staff'));
    const others = [anOrder({ number: 'RK-AAAAAA' }), anOrder({ number: 'RK-BBBBBB' })];

    for (const other of others) await gateway.say(changed(other));

    await eventually(() => {
      const numbers = source.events.flatMap(({ data }) =>
        (data as { orders: { number: string }[] }).orders.map(({ number }) => number),
      );
      expect(numbers).toEqual(['RK-AAAAAA', 'RK-BBBBBB']);
    });
    expect(new Set(source.events.map(({ event }) => event))).toEqual(new Set(['orders']));
    source.close();
  });

  it('is limited to a few windows a person', async () => {
    const headers = await gateway.signedIn('staff');

    const sources = [];
    for (let window = 0; window < 21; window += 1) sources.push(await watch(headers));

    expect(sources.map(({ answer }) => answer.status)).toEqual([...Array<number>(20).fill(200), 429]);
    for (const source of sources) source.close();
    await eventually(async () => {
      const again = await watch(headers);
      again.close();
      expect(again.answer.status).toBe(200);
    });
  });

  it('ends when the gateway closes', async () => {
    const closing = await OpenedGateway.open();
    closing.services.answer({ 'orders.show-order': () => anOrder() });
    const source = await EventSource.open(`${closing.house.url}/api/orders/RK-ABCDEF/events`);

    await closing.stop();

    await source.ended;
  });
});
