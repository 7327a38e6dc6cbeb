import { readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer } from '@rakkarya/contracts';
import { startTemporaryHouse, type Running, type TemporaryHouse } from '@rakkarya/start';
import { eventually } from '@rakkarya/testing';
import { toCollect } from './orders-of-people.js';
import { Visitor, type Placed } from './visitor.js';

type Stock = Answer<'producers.list-stock'>['items'][number];

/** What died is started again, and all of its orders are looked at one by one: on a slow machine that takes its time. */
const LONG = 240_000;
const LONGEST = 900_000;

describe('a house in which things die', () => {
  let house: TemporaryHouse;
  let staff: Visitor;
  let group: Visitor;

  beforeAll(async () => {
    house = await startTemporaryHouse('killed');
    staff = await Visitor.signedIn(house.url, '+6281200000001');
    group = await Visitor.signedIn(house.url, '+6281200000011');
  });

  afterAll(() => house.stop());

  const pidOf = async (name: string): Promise<number> => {
    const { processes } = JSON.parse(await readFile(path.join(house.dataDir, 'run.json'), 'utf8')) as Running;
    const found = processes.find((process) => process.name === name);
    if (!found) throw new Error(`${name} does not run`);
    return found.pid;
  };

  /** Orders one piece after the other until told to stop; answers what was promised to the buyers. */
  const buyers = (sku: string): { stop(): Promise<Placed[]> } => {
    let open = true;
    const promised: Placed[] = [];
    const all = Array.from({ length: 4 }, async () => {
      while (open) {
        const reply = await new Visitor(house.url).order(toCollect([{ sku, quantity: 1 }])).catch(() => undefined);
        if (reply?.status === 201) promised.push(reply.body);
        else await new Promise((resolve) => setTimeout(resolve, 50));
      }
    });
    return {
      stop: async () => {
        open = false;
        await Promise.all(all);
        return promised;
      },
    };
  };

  const stock = async (sku: string): Promise<Stock | undefined> => {
    const { body } = await group.get<{ items: Stock[] }>('/stock?limit=100');
    return body.items.find((item) => item.sku === sku);
  };
  const plenty = async (): Promise<Stock> => {
    const { body } = await group.get<{ items: Stock[] }>('/stock?limit=100');
    const [first] = body.items;
    if (!first) throw new Error('no stock among the samples');
    const made = { id: crypto.randomUUID(), sku: first.sku, place: 'workshop', quantity: 5000, cause: 'made' };
    expect(await group.post('/stock-movements', made)).toMatchObject({ status: 201 });
    return (await stock(first.sku)) as Stock;
  };

  const soldMore = ({ sku }: Stock, than: number): Promise<void> =>
    eventually(async () => expect((await stock(sku))?.reserved).toBeGreaterThan(than + 5), LONG);

  const everyPromiseIsKept = async (promised: Placed[], before: Stock): Promise<void> => {
    await eventually(async () => {
      for (const { number, key } of promised) {
        const { body } = await new Visitor(house.url).get<Placed>(`/orders/${number}`, {
          authorization: `Bearer ${key}`,
        });
        expect(body).toMatchObject({ status: 'reserved', payments: [{ state: 'open' }] });
      }
    }, LONG);
    // Orders whose answer was lost on the way are still travelling; in the end both witnesses agree.
    await eventually(async () => {
      const reservedPieces = await countReserved(before.sku);
      expect(await stock(before.sku)).toMatchObject({ onHand: before.onHand, reserved: reservedPieces });
      expect(reservedPieces).toBeGreaterThanOrEqual(promised.length);
    }, LONG);
  };

  /** Staff's list is the other witness: orders whose answer was lost on the way are reserved too, once each. */
  const countReserved = async (sku: string): Promise<number> => {
    let [after, pieces] = ['', 0];
    do {
      const { body } = await staff.get<Answer<'orders.list-orders'>>(
        `/orders?status=reserved&limit=100${after && `&after=${encodeURIComponent(after)}`}`,
      );
      for (const { number } of body.items) {
        const { body: order } = await staff.get<Placed>(`/orders/${number}`);
        pieces += order.lines.filter((line) => line.sku === sku).reduce((sum, line) => sum + line.quantity, 0);
      }
      after = body.next ?? '';
    } while (after);
    return pieces;
  };

  it.each(['orders', 'producers', 'catalogue', 'notices', 'gateway', 'nats', 'postgres'])(
    'keeps every promise when %s is killed while orders come in',
    async (name) => {
      const before = await plenty();
      const crowd = buyers(before.sku);
      await soldMore(before, before.reserved);

      process.kill(await pidOf(name), 'SIGKILL');
      const reservedAtDeath = (await eventually(() => stock(before.sku), LONG))?.reserved ?? 0;
      await soldMore(before, reservedAtDeath);

      await everyPromiseIsKept(await crowd.stop(), before);
    },
    LONGEST,
  );

  it(
    'loses no effect when the data of the broker are wiped while it runs',
    async () => {
      const before = await plenty();
      const crowd = buyers(before.sku);
      await soldMore(before, before.reserved);

      const pid = await pidOf('nats');
      await rm(path.join(house.dataDir, 'nats'), { recursive: true, force: true, maxRetries: 20, retryDelay: 20 });
      process.kill(pid, 'SIGKILL');
      const reservedAtDeath = (await eventually(() => stock(before.sku), LONG))?.reserved ?? 0;
      await soldMore(before, reservedAtDeath);

      await everyPromiseIsKept(await crowd.stop(), before);
    },
    LONGEST,
  );

  it('keeps the shop window open while catalogue is down, and says so at the till while orders is', async () => {
    expect((await new Visitor(house.url).page('/katalog')).status).toBe(200);

    process.kill(await pidOf('catalogue'), 'SIGSTOP');
    const stillOpen = await fetch(`${house.url}/katalog`);
    process.kill(await pidOf('catalogue'), 'SIGCONT');
    expect(stillOpen.status).toBe(200);

    process.kill(await pidOf('orders'), 'SIGSTOP');
    const { sku } = await plenty();
    const refused = await new Visitor(house.url).order(toCollect([{ sku, quantity: 1 }]));
    process.kill(await pidOf('orders'), 'SIGCONT');
    expect(refused).toMatchObject({ status: 503, body: { code: 'unavailable' } });
  });
});
