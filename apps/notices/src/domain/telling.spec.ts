import { describe, expect, it } from '@jest/globals';
import { anOrder, wasAskedFor, wasPaid } from '../things/told.js';
import { parcelOf } from '../things/told.js';
import { parcelTellingsOf } from './parcel-telling.js';
import { tellingsOf } from './telling.js';

const order = anOrder();
const steps = (tellings: ReturnType<typeof tellingsOf>) =>
  tellings.map(({ addressee, step }) => `${addressee}: ${step}`);

describe('what people are told', () => {
  it('is one message for all payments of an order', () => {
    const [one] = tellingsOf(wasAskedFor(order, 50_000));
    const [other] = tellingsOf(wasAskedFor(order, 70_123));

    expect([one?.step, other?.step]).toEqual(['payment-asked', 'payment-asked']);
    expect(Object.values(other?.details['amounts'] as object)).toEqual([70_123]);
  });

  it('is not to pay at once, where cash was promised', () => {
    const asked = wasAskedFor(order, 50_000);

    expect(tellingsOf({ ...asked, data: { ...asked.data, way: 'cash' } })).toEqual([]);
  });

  it('is for the buyer that it is paid, and for each group what it has to make', () => {
    const { data } = wasPaid(order, '11111111-1111-4111-8111-111111111111');
    const lines = [
      ...data.lines,
      { ...data.lines[0]!, producerId: '22222222-2222-4222-8222-222222222222', title: 'Tas' },
    ];

    const told = tellingsOf({ name: 'orders.order-paid', data: { ...data, lines: lines as typeof data.lines } });

    expect(steps(told)).toEqual(['buyer: paid', 'producer: new-order', 'producer: new-order']);
    expect(told.at(-1)).toMatchObject({ details: { lines: [{ title: 'Tas', quantity: 2 }] } });
  });

  it('never carries who the buyer is', () => {
    expect(JSON.stringify(tellingsOf(wasPaid(order)))).not.toMatch(/Ani|0000099|Jalan/);
  });

  it.each([
    ['proof-attached', ['buyer: proof-received']],
    ['refund-due', ['buyer: refund-due 2026-11-22T10:00:00.000Z']],
    ['return-refused', ['buyer: return-refused 2026-11-22T10:00:00.000Z']],
    ['parcel-packed', []],
  ])('of a change called %s is %j', (what, expected) => {
    expect(
      steps(
        tellingsOf({
          name: 'orders.order-changed',
          data: { ...order, what, amount: 5_000, at: '2026-11-22T10:00:00.000Z' },
        }),
      ),
    ).toEqual(expected);
  });

  it('of parcels is each step worth telling, once per parcel', () => {
    const data = parcelOf(order);
    const of = (name: Parameters<typeof parcelTellingsOf>[0]['name']) => steps(parcelTellingsOf({ name, data }));

    expect(of('producers.parcel-accepted')).toEqual([`buyer: accepted ${data.parcelId}`]);
    expect(of('producers.parcel-sent')).toEqual([`buyer: sent ${data.parcelId}`]);
    expect(of('producers.parcel-ready')).toEqual([`buyer: ready ${data.parcelId}`]);
    expect(of('producers.parcel-stopped')).toEqual(['producer: stopped']);
    expect(of('producers.parcel-packed')).toEqual([]);
  });

  it('of a parcel that came back is for its buyer, without what was said of them', () => {
    const data = { ...parcelOf(order), cameBack: 'Bu Ani menolak' };
    const told = parcelTellingsOf({ name: 'producers.parcel-stopped', data });

    expect(steps(told)).toEqual([`buyer: came-back ${data.parcelId}`]);
    expect(JSON.stringify(told)).not.toContain('Ani');
  });
});
