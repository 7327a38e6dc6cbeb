import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Answer, Asked, Caller } from '@rakkarya/contracts';
import type { House } from '@rakkarya/testing';
import { jimbe } from '../things/crafts.js';
import { aDraft, buyer, guest, staff } from '../things/orders.js';
import { aProof } from '../things/proofs.js';
import { anOpenShop, moved, paid, placed, reserved, type Placed } from '../things/shop.js';

type Listing = Omit<Asked<'orders.list-orders'>, 'by'>;

describe('listing orders', () => {
  let house: House;
  beforeAll(async () => void (house = await anOpenShop()));
  afterAll(() => house.stop());

  const list = (listing: Listing = {}, by: Caller = staff) => house.ask('orders.list-orders', { by, ...listing });
  const numbers = ({ items }: Answer<'orders.list-orders'>): string[] => items.map(({ number }) => number);
  const backDate = ({ order }: Placed, placedAt: string) =>
    house.db.query('UPDATE orders SET placed_at = $2 WHERE id = $1', [order.id, placedAt]);
  const aBuyer = (): Caller & { role: 'buyer' } => ({ role: 'buyer', accountId: randomUUID() });
  const named = (name: string, phone = '+6281200000099') => ({ buyer: { ...aDraft().buyer, name, phone } });

  it('shows staff all of them, newest first, page by page without a gap', async () => {
    const some: string[] = [];
    for (let i = 0; i < 5; i++) some.unshift((await placed(house)).order.number);
    const seen: string[] = [];
    for (let after: string | undefined, more = true; more;) {
      const page = await list({ limit: 2, after });
      seen.push(...numbers(page));
      after = page.next ?? undefined;
      more = page.next !== null;
    }

    expect(seen.slice(0, 5)).toEqual(some);
    expect(new Set(seen).size).toBe(seen.length);
    const [{ count }] = await house.db.query('SELECT count(*)::integer AS count FROM orders');
    expect(seen).toHaveLength(count);
  });

  it('says of each what a board needs', async () => {
    const { order } = await reserved(house, {
      lines: [
        { sku: 'JIMBE-MINI', quantity: 1 },
        { sku: 'BATIK-TULIS', quantity: 1 },
      ],
    });
    const { items } = await list({ q: order.number });

    expect(items).toEqual([
      {
        number: order.number,
        status: 'reserved',
        placedAt: order.placedAt,
        buyer: { name: 'Contoh Pembeli', phone: '+6281200000099' },
        total: order.total,
        payBy: 'transfer',
        delivery: 'pickup',
        producers: ['Kelompok Jimbe Contoh', 'Kelompok Batik Contoh'],
        waiting: [],
      },
    ]);
  });

  it('says what waits for a person, and shows a proof before all others', async () => {
    const looking = await reserved(house);
    await house.ask('orders.attach-proof', { by: staff, paymentId: looking.order.payments[0]!.id, bytes: aProof() });
    const late = await paid(house);
    await moved(house, late.order.id, 'accepted', { version: 2, readyBy: '2020-01-01' });
    const excess = await reserved(house);
    const [payment] = excess.order.payments;
    await house.ask('orders.confirm-payment', { by: staff, paymentId: payment!.id, amount: payment!.amount + 1 });

    const { items } = await list({ limit: 3 });
    expect(items.map(({ number, waiting }) => [number, waiting])).toEqual([
      [looking.order.number, ['proof']],
      [excess.order.number, ['refund']],
      [late.order.number, ['late-parcel']],
    ]);
    const { next } = await list({ limit: 1 });
    expect(numbers(await list({ limit: 1, after: next! }))).toEqual([excess.order.number]);

    await house.ask('orders.confirm-payment', {
      by: staff,
      paymentId: looking.order.payments[0]!.id,
      amount: looking.order.payments[0]!.amount,
    });
    expect(numbers(await list({ limit: 1 }))).toEqual([excess.order.number]);
  });

  it('finds all in which something waits, however old, and counts them, late cases apart', async () => {
    const counted = () => house.ask('orders.count-waiting', { by: staff });
    const before = await counted();
    const looking = await reserved(house);
    await house.ask('orders.attach-proof', { by: staff, paymentId: looking.order.payments[0]!.id, bytes: aProof() });
    const [late, soon, back] = [await paid(house), await paid(house), await paid(house)];
    await moved(house, late.order.id, 'accepted', { version: 2, readyBy: '2020-01-01' });
    await moved(house, soon.order.id, 'accepted', { version: 2, readyBy: '2999-01-01' });
    await moved(house, back.order.id, 'delivered', { version: 5, readyBy: '2020-01-01' });
    const lines = back.order.lines.map(({ sku, quantity }) => ({ sku, quantity }));
    const [id, number] = [randomUUID(), back.order.number];
    const asked = { by: staff, key: back.key, number, id, lines, reason: 'Retak', photos: [] };
    await house.ask('orders.ask-return', asked);
    const excess = await reserved(house);
    const [{ id: paymentId, amount }] = excess.order.payments as [(typeof excess.order.payments)[number]];
    await house.ask('orders.confirm-payment', { by: staff, paymentId, amount: amount + 1 });
    for (const one of [looking, late, back, excess]) await backDate(one, '2025-06-01T03:00:00Z');

    const all = async (waiting?: boolean) => (await list({ waiting, limit: 100 })).items;
    const those = (await all()).filter((one) => one.waiting.length > 0);
    expect((await all(true)).map((one) => one.number)).toEqual(those.map((one) => one.number));
    expect(those.filter(({ placedAt }) => placedAt.startsWith('2025-06'))).toHaveLength(4);
    expect((await all(false)).every((one) => one.waiting.length === 0)).toBe(true);
    expect(await counted()).toEqual({ orders: before.orders + 4, overdue: before.overdue });

    await house.ask('orders.decide-return', { by: staff, returnId: id, accepted: false, answer: 'Maaf, tidak bisa' });
    await house.db.query(`UPDATE money_cases SET due = now() - interval '1 s'`);
    const [{ open }] = await house.db.query(
      'SELECT count(*)::integer AS open FROM money_cases WHERE settled_at IS NULL',
    );
    expect(await counted()).toEqual({ orders: before.orders + 3, overdue: open });
    for (const by of [guest, buyer]) {
      await expect(house.ask('orders.count-waiting', { by })).rejects.toMatchObject({ code: 'not-allowed' });
    }
  });

  it('finds by status', async () => {
    const { order } = await paid(house);

    expect(numbers(await list({ status: 'paid' }))).toContain(order.number);
    expect(numbers(await list({ status: 'reserved' }))).not.toContain(order.number);
  });

  it('finds by group, by village and by district', async () => {
    const [bowl, cloth] = await Promise.all(
      ['MANGKUK-JATI', 'BATIK-TULIS'].map((sku) => placed(house, { lines: [{ sku, quantity: 1 }], ...named(sku) })),
    );
    const found = async (listing: Listing): Promise<string[]> => numbers(await list({ ...listing, limit: 100 }));

    for (const listing of [
      { producer: 'kelompok-bubut-contoh' },
      { village: '35.05.15.2008' },
      { village: '35.05.15' },
    ]) {
      expect(await found(listing)).toContain(bowl!.order.number);
      expect(await found(listing)).not.toContain(cloth!.order.number);
    }
    expect(await found({ village: '35.05' })).toEqual(
      expect.arrayContaining([bowl!.order.number, cloth!.order.number]),
    );
    expect(await found({ producer: 'kelompok-bubut-contoh', village: '35.05.09' })).toEqual([]);
    expect(await found({ producer: 'kelompok-tidak-ada' })).toEqual([]);
  });

  it('finds by day, as days are in Blitar', async () => {
    const some = [await placed(house), await placed(house), await placed(house)];
    await backDate(some[0]!, '2025-03-09T16:59:59.999Z');
    await backDate(some[1]!, '2025-03-09T17:00:00.000Z');
    await backDate(some[2]!, '2025-03-10T17:00:00.000Z');
    const [ninth, tenth, eleventh] = some.map(({ order }) => order.number);

    expect(numbers(await list({ from: '2025-03-10', to: '2025-03-10' }))).toEqual([tenth]);
    expect(numbers(await list({ to: '2025-03-10' }))).toEqual([tenth, ninth]);
    expect(numbers(await list({ from: '2025-03-10', to: '2025-03-11' }))).toEqual([eleventh, tenth]);
  });

  it('finds by number, by name and by phone as people write them', async () => {
    const { order } = await placed(house, named('Wagiyem Contoh', '+6281398765432'));
    const found = async (q: string): Promise<string[]> => numbers(await list({ q, limit: 100 }));

    for (const q of [
      order.number,
      order.number.slice(3),
      order.number.toLowerCase(),
      'wagiyem',
      'giyem con',
      '0813-9876-5432',
      '6281398765432',
      '+62 813 9876',
    ]) {
      expect(await found(q)).toEqual([order.number]);
    }
    expect(await found('%')).toEqual([]);
    expect(await found('wagiyem%')).toEqual([]);
    expect(await found(`' OR true --`)).toEqual([]);
  });

  it('shows buyers their own only, newest first, whatever they ask for', async () => {
    const [mine, yours] = [aBuyer(), aBuyer()];
    const first = await placed(house, named('Wagiyem Contoh'), mine);
    const second = await reserved(house, named('Wagiyem Contoh'), mine);
    const other = await placed(house, named('Wagiyem Contoh'), yours);
    await house.ask('orders.attach-proof', {
      by: mine,
      paymentId: (await house.ask('orders.show-order', { by: staff, number: second.order.number })).payments[0]!.id,
      bytes: aProof(),
    });
    const third = await placed(house, {}, mine);

    expect(numbers(await list({}, mine))).toEqual([third, second, first].map(({ order }) => order.number));
    expect(numbers(await list({ q: 'wagiyem' }, mine))).toEqual([second, first].map(({ order }) => order.number));
    expect(numbers(await list({ q: other.order.number }, mine))).toEqual([]);
    expect(await list({ limit: 3 }, mine)).toMatchObject({ next: null });
    const { next } = await list({ limit: 1 }, mine);
    expect(numbers(await list({ after: next! }, mine))).toEqual([second, first].map(({ order }) => order.number));
    expect(numbers(await list({ after: next! }, yours))).not.toContain(first.order.number);
  });

  it('is not for guests and groups', async () => {
    for (const by of [guest, { role: 'producer', accountId: 'anggota-contoh', producerId: jimbe.id } as const]) {
      await expect(list({}, by)).rejects.toMatchObject({ code: 'not-allowed' });
    }
    expect((await list({}, buyer)).items).toEqual([]);
  });

  it.each(['orders.list-orders', 'orders.list-cases', 'orders.list-vouchers'] as const)(
    '%s says no to a place that nobody was told',
    async (name) => {
      for (const after of ['', 'x', '\0', 'null', '1e400', '9'.repeat(30), 'W10', randomUUID().slice(1)])
        await expect(house.ask(name, { by: staff, after })).rejects.toMatchObject({
          code: 'ill-formed',
          details: { issues: [{ field: 'after' }] },
        });
    },
  );
});
