import { describe, expect, it } from '@jest/globals';
import { deliveryFor, Parcel, type ParcelStatus } from './parcel.js';

const today = '2026-11-22';
const jimbe = 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c001';
const batik = 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c002';
const resi = { courier: 'JNE', trackingNumber: 'JNE0012345' };
const home = {
  way: 'courier',
  recipient: 'Mbak Ayu',
  phone: '+6281200000021',
  address: 'Jl. Melati 3, Wlingi',
} as const;
const counter = { way: 'pickup', recipient: 'Mbak Ayu', phone: '+6281200000021', address: null } as const;

const anOrder = {
  orderId: 'a1c7b2de-0b51-4d3a-8a53-6e8b35b1c0aa',
  number: 'RK-2AB4CD',
  version: 3,
  delivery: home,
  lines: [
    { sku: 'KENDANG-M', title: 'Kendang jimbe M', quantity: 2, price: 150_000, producerId: jimbe },
    { sku: 'BATIK-BIRU', title: 'Batik biru', quantity: 1, price: 200_000, producerId: batik },
    { sku: 'KENDANG-L', title: 'Kendang jimbe L', quantity: 1, price: 250_000, producerId: jimbe },
  ] as const,
};

const aParcel = (given: Partial<Parcel> = {}): Parcel => {
  const [first] = Parcel.openFor({ ...anOrder, lines: [...anOrder.lines] }, true);
  return Object.assign(first ?? new Parcel(), given);
};
const refused = (code: string) => expect.objectContaining({ code });

describe('the parcels of an order', () => {
  it('are one per group, with what that group is to make', () => {
    const parcels = Parcel.openFor({ ...anOrder, lines: [...anOrder.lines] }, false);

    expect(parcels).toMatchObject([
      { producerId: jimbe, status: 'opened', version: 1, paid: false, orderNumber: 'RK-2AB4CD' },
      { producerId: batik, lines: [{ sku: 'BATIK-BIRU', title: 'Batik biru', quantity: 1 }] },
    ]);
    expect(parcels[0]?.lines).toHaveLength(2);
    expect(parcels[0]?.id).not.toBe(parcels[1]?.id);
  });

  it('go the way that was chosen for each group, and carry the words of a gift', () => {
    const deliveries = [
      { producerId: jimbe, way: 'courier' as const, service: 'JNE REG' },
      { producerId: batik, way: 'pickup' as const, service: null },
    ];
    const parcels = Parcel.openFor({ ...anOrder, lines: [...anOrder.lines], deliveries, giftNote: 'Selamat!' }, true);

    expect(parcels.map(({ delivery }) => delivery)).toEqual([
      { ...home, service: 'JNE REG', giftNote: 'Selamat!' },
      { ...home, way: 'pickup', address: null, giftNote: 'Selamat!' },
    ]);
    expect(deliveryFor('producer', { status: 'delivered', delivery: parcels[0]!.delivery })).not.toHaveProperty(
      'giftNote',
    );
  });

  it('are announced as they stand', () => {
    const parcel = aParcel();

    expect(parcel.opened()).toEqual({
      name: 'producers.parcel-opened',
      data: {
        parcelId: parcel.id,
        orderId: anOrder.orderId,
        producerId: jimbe,
        version: 1,
        readyBy: null,
        courier: null,
        trackingNumber: null,
      },
    });
  });
});

describe('a parcel for the courier', () => {
  it('is accepted, packed, sent and delivered, each with its own fact', () => {
    const parcel = aParcel();

    const facts = [parcel.accept('2026-11-25', today), parcel.pack(), parcel.send(resi), parcel.deliver()].flat();

    expect(facts).toMatchObject([
      { name: 'producers.parcel-accepted', data: { version: 2, readyBy: '2026-11-25' } },
      { name: 'producers.parcel-packed', data: { version: 3 } },
      { name: 'producers.parcel-sent', data: { version: 4, ...resi } },
      { name: 'producers.parcel-delivered', data: { version: 5 } },
    ]);
  });

  it('may be packed without having been accepted', () => {
    expect(aParcel().pack()).toMatchObject([{ name: 'producers.parcel-packed' }]);
  });

  it('is not brought to the showroom', () => {
    expect(() => aParcel({ status: 'packed' }).bringIn()).toThrow(refused('parcel-other-way'));
  });

  it('is not sent before it is packed, nor delivered before it is sent', () => {
    expect(() => aParcel().send(resi)).toThrow(refused('parcel-status'));
    expect(() => aParcel({ status: 'packed' }).deliver()).toThrow(refused('parcel-status'));
  });

  it('is sent unpaid where the money is paid at the door', () => {
    const parcel = aParcel({ status: 'packed', paid: false });
    parcel.send(resi);

    expect(parcel.deliver()).toMatchObject([{ name: 'producers.parcel-delivered' }]);
  });

  it('is sent with one tracking number', () => {
    const parcel = aParcel({ status: 'packed' });
    parcel.send(resi);

    expect(parcel.send(resi)).toEqual([]);
    expect(() => parcel.send({ ...resi, trackingNumber: 'JNE0099999' })).toThrow(refused('parcel-status'));
  });
});

describe('a parcel to be picked up', () => {
  it('is accepted, packed, brought in and handed over', () => {
    const parcel = aParcel({ delivery: counter });

    const facts = [parcel.accept(today, today), parcel.pack(), parcel.bringIn(), parcel.deliver()].flat();

    expect(facts.map((fact) => fact.name)).toEqual([
      'producers.parcel-accepted',
      'producers.parcel-packed',
      'producers.parcel-ready',
      'producers.parcel-delivered',
    ]);
  });

  it('is not sent', () => {
    expect(() => aParcel({ delivery: counter, status: 'packed' }).send(resi)).toThrow(refused('parcel-other-way'));
  });

  it('is not handed over before it is there', () => {
    expect(() => aParcel({ delivery: counter, status: 'packed' }).deliver()).toThrow(refused('parcel-status'));
  });

  it('is not handed over unpaid', () => {
    expect(() => aParcel({ delivery: counter, status: 'ready', paid: false }).deliver()).toThrow(
      refused('parcel-unpaid'),
    );
  });
});

describe('the date a parcel is to be ready', () => {
  it('may be today, and not before', () => {
    expect(aParcel().accept(today, today)).toHaveLength(1);
    expect(() => aParcel().accept('2026-11-21', today)).toThrow(refused('ready-by-past'));
  });

  it('may be moved until it is packed', () => {
    const parcel = aParcel();
    parcel.accept('2026-11-25', today);

    expect(parcel.accept('2026-11-27', today)).toMatchObject([{ data: { readyBy: '2026-11-27', version: 3 } }]);

    parcel.pack();
    expect(() => parcel.accept('2026-11-28', today)).toThrow(refused('parcel-status'));
  });
});

describe('an action that has already happened', () => {
  it('is answered without a fact, however late it is said again', () => {
    const parcel = aParcel();
    parcel.accept('2026-11-25', today);
    parcel.pack();
    parcel.send(resi);
    parcel.deliver();

    expect(
      [parcel.accept('2026-11-25', '2026-12-24'), parcel.pack(), parcel.send(resi), parcel.deliver()].flat(),
    ).toEqual([]);
    expect(parcel.version).toBe(5);
  });

  it('is answered for one brought in, too', () => {
    const parcel = aParcel({ delivery: counter, status: 'delivered' });

    expect([parcel.pack(), parcel.bringIn(), parcel.deliver()].flat()).toEqual([]);
  });
});

describe('a stopped parcel', () => {
  it('stays stopped', () => {
    const parcel = aParcel({ status: 'stopped', readyBy: '2026-11-25' });

    for (const act of [
      () => parcel.accept('2026-11-25', today),
      () => parcel.pack(),
      () => parcel.send(resi),
      () => parcel.deliver(),
      () => parcel.stop(),
    ]) {
      expect(act).toThrow(refused('parcel-status'));
    }
  });

  const statuses: ParcelStatus[] = ['opened', 'accepted', 'packed', 'sent', 'ready', 'delivered', 'stopped'];

  it('can come of any that has not left the house', () => {
    const stoppable = (delivery: Parcel['delivery']) =>
      statuses.filter((status) => aParcel({ delivery, status }).canStop);

    expect(stoppable(home)).toEqual(['opened', 'accepted', 'packed']);
    expect(stoppable(counter)).toEqual(['opened', 'accepted', 'packed', 'ready']);
  });

  it("is the buyer's wish only until it is packed", () => {
    expect(statuses.filter((status) => aParcel({ status }).isUntouched)).toEqual(['opened', 'accepted', 'stopped']);
  });
});

describe('of a buyer', () => {
  it('a group sees what is needed to deliver, and afterwards the name', () => {
    expect(deliveryFor('producer', aParcel({ status: 'sent' }))).toEqual(home);
    expect(deliveryFor('producer', aParcel({ status: 'delivered' }))).toEqual({ ...home, phone: '', address: null });
    expect(deliveryFor('producer', aParcel({ status: 'stopped' }))).toEqual({ ...home, phone: '', address: null });
  });

  it('staff see where it went', () => {
    expect(deliveryFor('staff', aParcel({ status: 'delivered' }))).toEqual(home);
  });
});

describe('a parcel that a courier brings back', () => {
  it('is stopped, and says why, once', () => {
    const parcel = aParcel({ status: 'sent', ...resi });

    expect(parcel.comeBack('ditolak')).toMatchObject([
      { name: 'producers.parcel-stopped', data: { version: 2, cameBack: 'ditolak' } },
    ]);
    expect(parcel.comeBack('ditolak')).toEqual([]);
  });

  it.each<ParcelStatus>(['opened', 'accepted', 'packed', 'delivered', 'stopped'])(
    'says no for one that is %s: no courier has it',
    (status) => {
      const parcel = aParcel({ status });

      expect(() => parcel.comeBack('ditolak')).toThrow(refused('parcel-status'));
    },
  );

  it('says no for one to be collected, and to stopping what a courier still has', () => {
    expect(() => aParcel({ delivery: counter, status: 'ready' }).comeBack('?')).toThrow(refused('parcel-other-way'));
    expect(() => aParcel({ status: 'sent', ...resi }).stop()).toThrow(refused('parcel-status'));
  });
});
