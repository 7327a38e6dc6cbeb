import { describe, expect, it } from '@jest/globals';
import { aBowl, aCloth, aDrum, bubut, kasJimbe } from '../things/crafts.js';
import { after, aReservedOrder, guest, morning, staff } from '../things/orders.js';
import { aParcelFact } from '../things/parcels.js';

describe('the clock of an unpaid order', () => {
  it('stands still while a proof waits', () => {
    const order = aReservedOrder();
    order.attachProof(order.payments[0]!, { at: after(10), by: guest });

    expect(order).toMatchObject({ due: null, payments: [{ state: 'looking', hasProof: true }] });
    expect(order.timeline.at(-1)).toMatchObject({ what: 'proof-attached', details: { by: 'guest' } });
  });

  it('gives back the time it stood still to who has yet to pay', () => {
    const order = aReservedOrder([aDrum(), aCloth()]);
    const [drum, cloth] = order.payments;
    order.attachProof(drum!, { at: after(10), by: guest });
    order.attachProof(drum!, { at: after(20), by: guest });
    order.confirm(drum!, drum!.amount, { at: after(100), by: staff });

    expect(order.due).toEqual(after(1440 + 90));
    expect(cloth!.due).toEqual(after(1440 + 90));
    expect(drum!.due).toEqual(after(1440));
  });

  it('waits for the last proof', () => {
    const bowl = aBowl({ seller: { ...bubut, payee: { ...kasJimbe, id: bubut.id } } });
    const order = aReservedOrder([aDrum(), aCloth(), bowl]);
    const [ofDrum, ofCloth, ofBowl] = order.payments;
    order.attachProof(ofDrum!, { at: after(10), by: guest });
    order.attachProof(ofCloth!, { at: after(20), by: guest });

    order.confirm(ofDrum!, ofDrum!.amount, { at: after(30), by: staff });
    expect(order.due).toBeNull();

    order.confirm(ofCloth!, ofCloth!.amount, { at: after(40), by: staff });
    expect(order.due).toEqual(after(1440 + 30));
    expect(ofBowl!.due).toEqual(order.due);
  });

  it('keeps running for one when the other is paid without a proof', () => {
    const order = aReservedOrder([aDrum(), aCloth()]);
    order.confirm(order.payments[0]!, 85_000, { at: after(30), by: staff });

    expect(order.due).toEqual(after(1440));
  });
});

describe('who pays on collecting', () => {
  const cash = () => aReservedOrder([aDrum()], { payBy: 'cash' });

  it('has as long after the promised day as before', () => {
    const order = cash();
    order.follow(aParcelFact(order.id, 2, { readyBy: '2026-12-01' }), 'accepted', after(5));

    const endOfThatDay = Date.parse('2026-12-01T16:59:59Z');
    expect(order.due).toEqual(new Date(endOfThatDay + 4320 * 60_000));
    expect(order.payments[0]!.due).toEqual(order.due);
  });

  it('has as long after it is ready as before', () => {
    const order = cash();
    order.follow(aParcelFact(order.id, 4), 'ready', after(1000));

    expect(order.due).toEqual(after(1000 + 4320));
  });

  it('never has less time than was said', () => {
    const order = cash();
    order.follow(aParcelFact(order.id, 2, { readyBy: '2026-11-01' }), 'accepted', after(5));

    expect(order.due).toEqual(after(4320));
  });

  it('has no deadline once it is paid', () => {
    const order = cash();
    order.confirm(order.payments[0]!, 85_000, { at: after(5), by: staff });
    order.follow(aParcelFact(order.id, 4), 'ready', after(1000));

    expect(order.due).toBeNull();
  });
});

describe('who pays by transfer', () => {
  it('has the time that was said, whatever the parcel does', () => {
    const order = aReservedOrder();
    order.follow(aParcelFact(order.id, 4), 'ready', after(1000));

    expect(order.due).toEqual(after(1440));
    expect(order.placedAt).toEqual(morning);
  });
});
