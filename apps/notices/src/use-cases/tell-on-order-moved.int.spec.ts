import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller, Fact } from '@rakkarya/contracts';
import { eventually, startedService, type House } from '@rakkarya/testing';
import { database } from '../database/database.js';
import { NoticesModule } from '../notices.module.js';
import {
  aContact,
  aGroup,
  aGroupChanged,
  anOrder,
  guest,
  heard,
  LINK_SECRET,
  parcelOf,
  staff,
  wasAskedFor,
  wasPaid,
  wasPlaced,
} from '../things/told.js';
import { FollowParcelOnParcelMoved } from './follow-parcel-on-parcel-moved.js';
import { RememberGroupOnProducerChanged } from './remember-group-on-producer-changed.js';
import { RemindLateGroups } from './remind-late-groups.js';
import { TellOnOrderMoved } from './tell-on-order-moved.js';

let house: House;
beforeAll(async () => {
  Object.assign(process.env, { NOTICES_PUBLIC_URL: 'https://rak.example/' });
  house = await startedService('notices', NoticesModule, database, { env: { LINK_SECRET } });
});
afterAll(async () => {
  delete process.env['NOTICES_PUBLIC_URL'];
  await house.stop();
});

type AnOrder = ReturnType<typeof anOrder>;
type Paid = Fact<'orders.order-paid'>['data'];

const messages = async ({ number: order }: AnOrder, by: Caller = staff) =>
  (await house.ask('notices.list-messages', { by, order })).items;
const forBuyer = async (order: AnOrder) => (await messages(order)).filter(({ to }) => to.role === 'buyer');

async function aPlacedOrder(change?: Parameters<typeof aContact>[0]) {
  const order = anOrder();
  await house.say(wasPlaced(order, aContact(change)));
  await eventually(async () =>
    expect(await house.db.query('SELECT FROM contacts WHERE order_id = $1', [order.orderId])).toHaveLength(1),
  );
  return order;
}

describe('what is told about an order', () => {
  it('is for its buyer in their language, with the private link, and for the group what to make', async () => {
    const order = await aPlacedOrder({ language: 'en', name: 'Ani' });
    const producerId = randomUUID();
    await house.say(wasPaid(order, producerId));

    const [one, other] = await eventually(async () => {
      const told = await messages(order);
      expect(told).toHaveLength(2);
      return told.toSorted((a, b) => a.to.role.localeCompare(b.to.role));
    });

    expect(one).toMatchObject({ step: 'paid', to: { role: 'buyer', name: 'Ani' }, sent: [], email: null });
    expect(one?.text).toContain(`https://rak.example/en/pesanan/${order.number}?kunci=contoh-kunci-tautan-pribadi`);
    expect(other).toMatchObject({ step: 'new-order', to: { role: 'producer' } });
    expect(await messages(order, aGroup(producerId))).toEqual([other]);
    expect(await messages(order, aGroup(randomUUID()))).toEqual([]);
  });

  it('is for each of its groups, also where there are several', async () => {
    const order = await aPlacedOrder();
    const groups = [randomUUID(), randomUUID()];
    const [one, other] = groups.map((producerId) => wasPaid(order, producerId).data) as [Paid, Paid];
    const lines: Paid['lines'] = [...one.lines, ...other.lines];
    const teller = house.get(TellOnOrderMoved);
    await teller.handle([heard('notices_tell', { name: 'orders.order-paid', data: { ...one, lines } })]);
    for (const producerId of groups)
      await house.get(FollowParcelOnParcelMoved).handle(
        heard('notices_follow-parcel', {
          name: 'producers.parcel-stopped',
          data: parcelOf(order, { producerId }),
        }),
      );

    for (const producerId of groups)
      expect((await messages(order, aGroup(producerId))).map(({ step }) => step)).toEqual(['stopped', 'new-order']);
    expect(await forBuyer(order)).toMatchObject([{ step: 'paid' }]);
  });

  it('is told once, however often and in whatever order it is heard', async () => {
    const order = anOrder();
    const paid = heard('notices_tell', wasPaid(order));
    const handler = house.get(TellOnOrderMoved);

    await Promise.all([handler.handle([paid]), handler.handle([paid, paid])]);
    await handler.handle([paid, heard('notices_tell', wasPaid({ ...order, version: 2 }))]);
    const placed = wasPlaced(order);
    const id = await house.say(placed);
    await house.say(placed, { id });

    await eventually(async () => expect(await forBuyer(order)).toHaveLength(1));
  });

  it('names the sum of all its payments in one message, heard of together or one by one', async () => {
    const order = await aPlacedOrder();
    const another = await aPlacedOrder({ email: 'ani@contoh.example' });
    const asked = (of: AnOrder, amount: number) => heard('notices_tell', wasAskedFor(of, amount));
    const teller = house.get(TellOnOrderMoved);
    await teller.handle([asked(order, 50_000), asked(another, 40_000), asked(order, 20_000)]);
    await teller.handle([asked(order, 123)]);

    expect(await forBuyer(order)).toMatchObject([
      { step: 'payment-asked', text: expect.stringMatching(/Rp\s70\.123/), email: null },
    ]);
    expect(await forBuyer(another)).toMatchObject([
      { step: 'payment-asked', text: expect.stringMatching(/Rp\s40\.000/), email: { state: 'waiting' } },
    ]);
    // Who gave no address is not even looked for among those to be written to.
    expect(await house.db.query('SELECT email_state FROM messages WHERE order_id = $1', [order.orderId])).toEqual([
      { email_state: null },
    ]);
  });

  it('follows its parcels, each step once, by the name of the group', async () => {
    const order = await aPlacedOrder();
    const producerId = randomUUID();
    const area = { code: '35.05.01.2001', name: 'Tumpang' };
    const group = {
      producerId,
      version: 1,
      slug: 'laras-kayu',
      name: 'Laras Kayu',
      mark: 'LAR',
      village: area,
      district: area,
    };
    await house.say({ name: 'producers.producer-changed', data: { ...group, payeeId: randomUUID() } });
    await eventually(async () =>
      expect(await house.db.query('SELECT FROM groups WHERE id = $1', [producerId])).toHaveLength(1),
    );

    const sent = heard('notices_follow-parcel', {
      name: 'producers.parcel-sent',
      data: parcelOf(order, { producerId }),
    });
    const handler = house.get(FollowParcelOnParcelMoved);
    await Promise.all([handler.handle(sent), handler.handle(sent)]);

    expect(await forBuyer(order)).toMatchObject([{ text: expect.stringMatching(/Laras Kayu.+JNE.+BLT123/) }]);
  });

  it('tells its buyer once that a parcel came back, and its group nothing it said itself', async () => {
    const order = await aPlacedOrder();
    const data = parcelOf(order, { cameBack: 'ditolak' });
    const back = heard('notices_follow-parcel', { name: 'producers.parcel-stopped', data });
    const handler = house.get(FollowParcelOnParcelMoved);
    await Promise.all([handler.handle(back), handler.handle(back)]);
    await handler.handle(heard('notices_follow-parcel', { name: 'producers.parcel-stopped', data }));

    expect(await forBuyer(order)).toMatchObject([{ step: `came-back ${data.parcelId}` }]);
    expect(await messages(order, aGroup(data.producerId))).toEqual([]);
  });

  it('reminds a group that is late once, with a kind word', async () => {
    const order = await aPlacedOrder();
    const data = parcelOf(order, { readyBy: '2026-01-02' });
    await house
      .get(FollowParcelOnParcelMoved)
      .handle(heard('notices_follow-parcel', { name: 'producers.parcel-accepted', data }));

    await house.get(RemindLateGroups).handle();
    await house.get(RemindLateGroups).handle();

    const told = await messages(order, aGroup(data.producerId));
    expect(told).toMatchObject([{ number: order.number, text: expect.stringContaining('2\u00a0Januari\u00a02026') }]);
  });
});

describe('sending over WhatsApp', () => {
  it('opens the text for its number and notes who did it and when', async () => {
    const order = await aPlacedOrder();
    await house.get(TellOnOrderMoved).handle([heard('notices_tell', wasPaid(order))]);
    const { id, text } = (await forBuyer(order))[0]!;

    const { href, sent } = await house.ask('notices.send-message', { by: staff, id });

    expect(href).toBe(`https://wa.me/6281200000099?text=${encodeURIComponent(text)}`);
    expect(sent).toMatchObject([{ channel: 'whatsapp', by: 'petugas-contoh' }]);
    expect(Math.abs(Date.parse(sent[0]!.at) - Date.now())).toBeLessThan(60_000);
    const { items } = await house.ask('notices.list-messages', { by: staff, order: order.number, state: 'sent' });
    expect(items.map((item) => item.id)).toEqual([id]);
  });

  it('opens what a group is told for the newest number known of it, and what its buyer is told for the buyer’s', async () => {
    const order = await aPlacedOrder();
    const producerId = randomUUID();
    await house.get(TellOnOrderMoved).handle([heard('notices_tell', wasPaid(order, producerId))]);
    const { id } = (await messages(order, aGroup(producerId)))[0]!;
    const linkFor = async (by: Caller) => (await house.ask('notices.show-message', { by, id })).href;
    const known = house.get(RememberGroupOnProducerChanged);

    expect(await linkFor(staff)).toMatch(/^https:\/\/wa\.me\/\?text=/);
    const newest = aGroupChanged(producerId, { version: 2, phone: '+6281200000012' });
    for (const event of [newest, newest, aGroupChanged(producerId, { version: 1, phone: '+6281200000011' })])
      await known.handle(event);

    expect(await linkFor(staff)).toMatch(/^https:\/\/wa\.me\/6281200000012\?text=/);
    expect(await linkFor(aGroup(producerId))).toBe(await linkFor(staff));
    const [toBuyer] = await forBuyer(order);
    expect((await house.ask('notices.show-message', { by: staff, id: toBuyer!.id })).href).toContain('/6281200000099?');
  });

  it('is noted by a group that taps what is for itself, and by no group for somebody else’s', async () => {
    const order = await aPlacedOrder();
    const producerId = randomUUID();
    await house.get(TellOnOrderMoved).handle([heard('notices_tell', wasPaid(order, producerId))]);
    const [own] = await messages(order, aGroup(producerId));
    const [toBuyer] = await forBuyer(order);
    const send = (by: Caller, id: string) => house.ask('notices.send-message', { by, id });

    expect(await send(aGroup(producerId), own!.id)).toMatchObject({ sent: [{ channel: 'whatsapp' }] });
    for (const [by, id] of [
      [aGroup(randomUUID()), own!.id],
      [aGroup(producerId), toBuyer!.id],
    ] as const)
      await expect(send(by, id)).rejects.toMatchObject({ code: 'not-found' });

    const noted = async (id: string) => (await house.ask('notices.show-message', { by: staff, id })).sent.length;
    expect([await noted(own!.id), await noted(toBuyer!.id)]).toEqual([1, 0]);
  });

  it('says no to whom it is not for', async () => {
    const order = await aPlacedOrder();
    await house.get(TellOnOrderMoved).handle([heard('notices_tell', wasPaid(order))]);
    const { id } = (await forBuyer(order))[0]!;

    for (const by of [aGroup(randomUUID())])
      await expect(house.ask('notices.send-message', { by, id })).rejects.toMatchObject({ code: 'not-found' });
    for (const by of [guest, { role: 'buyer', accountId: 'pembeli' } as const])
      await expect(house.ask('notices.show-message', { by, id })).rejects.toMatchObject({ code: 'not-allowed' });
  });
});

describe('a lost link', () => {
  it('goes to the buyer it belongs to, once a day, and to nobody who only guesses', async () => {
    const order = await aPlacedOrder();
    const ask = (number: string, phone: string) => house.ask('notices.ask-for-link', { number, phone });

    const answers = [
      await ask(order.number, '+6281200000099'),
      await ask(order.number, '+6281200000099'),
      await ask(order.number, '+6281200000098'),
      await ask(anOrder().number, '+6281200000099'),
    ];

    expect(answers).toEqual([{}, {}, {}, {}]);
    await eventually(async () => expect(await house.db.query('SELECT FROM link_asks')).toEqual([]));
    expect(await forBuyer(order)).toMatchObject([{ step: expect.stringMatching(/^link \d{4}-/) }]);
  });
});

describe('a buyer who is forgotten', () => {
  it('stands nowhere any more, also when news of the order come late', async () => {
    const order = await aPlacedOrder({ email: 'ani@contoh.example', accountId: 'pembeli-lupa' });
    await house.get(TellOnOrderMoved).handle([heard('notices_tell', wasPaid(order))]);
    const exported = await house.ask('notices.export-person', { by: { role: 'buyer', accountId: 'pembeli-lupa' } });
    expect(exported).toMatchObject({
      contacts: [{ number: order.number, email: 'ani@contoh.example' }],
      messages: [{}],
    });

    const forgotten: Fact<'orders.buyer-forgotten'> = {
      name: 'orders.buyer-forgotten',
      data: { accountId: 'pembeli-lupa', orderIds: [order.orderId], numbers: [order.number] },
    };
    await house.db.query(
      `UPDATE messages SET email_error = '550 ani@contoh.example is full' WHERE order_id = $1 AND addressee = 'buyer'`,
      [order.orderId],
    );
    await house.db.query(
      `INSERT INTO set_aside (reader, event_id, name, body, headers, error, attempts)
       VALUES ('notices_tell', $1, 'orders.order-paid', $2, '{}', 'of a spec', 8)`,
      [randomUUID(), JSON.stringify(wasPaid(order).data)],
    );
    const id = await house.say(forgotten);
    await house.say(forgotten, { id });
    await eventually(async () => expect(await forBuyer(order)).toEqual([]));
    await house.say(wasPlaced(order));

    const all = await house.db.query(
      `SELECT (SELECT json_agg(contacts) FROM contacts WHERE order_id = $1)::text || (SELECT json_agg(messages) FROM messages WHERE order_id = $1)::text
         || (SELECT json_agg(set_aside) FROM set_aside)::text AS everything`,
      [order.orderId],
    );
    expect(all[0].everything).not.toMatch(/Ani|ani@|0000099|kunci|Jalan Contoh/);
    await eventually(async () => expect(await forBuyer(order)).toEqual([]));
  });

  it('is shown to nobody else who asks for their data', async () => {
    const order = await aPlacedOrder({ accountId: 'pembeli-lain' });
    const of = (by: Caller, key?: string) => house.ask('notices.export-person', { by, number: order.number, key });

    expect((await of(guest, 'contoh-kunci-tautan-pribadi')).contacts).toHaveLength(1);
    expect((await of(guest, 'contoh-kunci-yang-lain-sama')).contacts).toEqual([]);
    expect((await of({ role: 'buyer', accountId: 'bukan-dia' })).contacts).toEqual([]);
    await expect(house.ask('notices.export-person', { by: guest })).rejects.toMatchObject({ code: 'not-allowed' });
  });
});
