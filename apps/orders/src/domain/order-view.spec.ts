import { describe, expect, it } from '@jest/globals';
import { orderView } from '@rakkarya/contracts';
import { aBowl, aCloth, aDrum, batik, bubut, jimbe } from '../things/crafts.js';
import { after, anOrder, aPaidOrder, aReservedOrder, guest, toSurabaya } from '../things/orders.js';
import { aParcelFact } from '../things/parcels.js';
import { cancel } from './cancelling.js';
import { viewForProducer } from './order-view-for-producer.js';
import { viewOf } from './order-view.js';
import { askReturn } from './returning.js';

describe('the view of an order', () => {
  it('is as the contracts want it, at every age', () => {
    const onItsWay = aPaidOrder([aDrum(), aCloth()], { delivery: toSurabaya });
    onItsWay.follow(
      aParcelFact(onItsWay.id, 4, { courier: 'JNE', trackingNumber: 'CONTOH1', readyBy: '2026-12-01' }),
      'sent',
      after(9),
    );
    const short = anOrder();
    short.refuse([{ sku: 'JIMBE-MINI', left: 0 }], after(1));

    for (const order of [anOrder(), aReservedOrder(), onItsWay, short])
      expect(orderView.parse(viewOf(order))).toEqual(viewOf(order));
  });

  it('speaks the language the buyer ordered in, and Indonesian where nobody translated', () => {
    const order = anOrder([aDrum(), aCloth()]);
    expect(viewOf(order).lines.map(({ title }) => title)).toEqual(['Kendang jimbe mini', 'Batik tulis kembang turi']);

    order.language = 'en';
    expect(viewOf(order).lines.map(({ title }) => title)).toEqual(['Mini djembe drum', 'Batik tulis kembang turi']);
  });

  it('shows nothing of what is kept for the house', () => {
    expect(JSON.stringify(viewOf(aPaidOrder()))).not.toMatch(/confirmedBy|petugas-contoh|accountId/);
  });
});

describe('what a group sees of an order', () => {
  const order = aReservedOrder([aDrum(), aCloth(), aBowl()], {
    delivery: toSurabaya,
    buyer: { name: 'Contoh Pembeli', phone: '+6281200000099', email: 'contoh@example.com' },
  });
  const ofJimbe = order.payments[0]!;
  ofJimbe.beRecognisedBy(413);
  cancel(order, after(1), guest);
  order.confirm(order.payments[0]!, ofJimbe.amount, {
    at: after(2),
    by: {
      role: 'producer',
      accountId: 'anggota-contoh',
      producerId: jimbe.id,
    },
  });
  order.confirm(order.payments[1]!, 368_000, {
    at: after(2),
    by: {
      role: 'producer',
      accountId: 'anggota-contoh',
      producerId: batik.id,
    },
  });
  const view = viewForProducer(order, jimbe.id, ofJimbe);

  it('is its own part and the payment it confirms', () => {
    expect(view.lines.map(({ sku }) => sku)).toEqual(['JIMBE-MINI']);
    expect(view.payments.map(({ id }) => id)).toEqual([ofJimbe.id]);
    expect(view.refunds).toHaveLength(1);
    expect(view).toMatchObject({
      subtotal: 85_000,
      deliveryFee: 9_000,
      uniqueAmounts: 413,
      total: 94_413,
      timeline: [],
      cancellable: false,
    });
  });

  it('is nothing of the others, nor the e-mail', () => {
    expect(JSON.stringify(view)).not.toMatch(new RegExp([batik.id, bubut.id, 'contoh@example.com'].join('|')));
    expect(orderView.parse(view)).toEqual(view);
  });

  it('is nothing of what others are to take back', () => {
    const arrived = aPaidOrder([aDrum(), aCloth()]);
    for (const { producer } of arrived.parts) {
      const parcel = { producerId: producer.id };
      arrived.follow(aParcelFact(arrived.id, 5, parcel), 'ready', after(9));
      arrived.follow(aParcelFact(arrived.id, 6, parcel), 'delivered', after(9));
    }
    for (const sku of ['JIMBE-MINI', 'BATIK-TULIS'])
      askReturn(
        arrived,
        { id: crypto.randomUUID(), lines: [{ sku, quantity: 1 }], reason: `rusak ${sku}`, photos: 0 },
        { at: after(10), by: guest },
      );

    const seen = viewForProducer(arrived, jimbe.id, arrived.payments[0]);
    expect(seen.returns.map(({ reason }) => reason)).toEqual(['rusak JIMBE-MINI']);
  });

  it('is there where nothing is to be paid for it', () => {
    const free = aPaidOrder([aDrum()]);

    expect(viewForProducer(free, jimbe.id, undefined)).toMatchObject({ payments: [], refunds: [], uniqueAmounts: 0 });
  });
});
