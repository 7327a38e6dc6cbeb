import { randomInt, randomUUID } from 'node:crypto';
import type { Caller, Event, EventName, Fact, Reader } from '@rakkarya/contracts';
import { seal } from '@rakkarya/service';

export const staff: Caller = { role: 'staff', accountId: 'petugas-contoh' };
export const guest: Caller = { role: 'guest' };
export const aGroup = (producerId: string): Caller => ({ role: 'producer', accountId: 'kelompok-contoh', producerId });

/** An event as a reader gets it. */
export function heard<N extends EventName>(reader: Reader, fact: Fact<N>, id = randomUUID()): Event<N> {
  return { ...fact, reader, id, happenedAt: new Date().toISOString() } as Event<N>;
}

const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const aNumber = (): string => `RK-${Array.from({ length: 6 }, () => LETTERS[randomInt(LETTERS.length)]).join('')}`;

export interface AnOrder {
  orderId: string;
  number: string;
  version: number;
}

export const anOrder = (): AnOrder => ({ orderId: randomUUID(), number: aNumber(), version: 1 });

/** For the environment. */
export const LINK_SECRET = 'contoh-rahasia-tautan-pribadi-untuk-uji';

type Contact = NonNullable<Fact<'orders.order-placed'>['data']['contact']>;

export const aContact = (change: Partial<Contact> = {}): Contact => ({
  name: 'Ani Contoh',
  phone: '+6281200000099',
  email: null,
  language: 'id',
  accountId: null,
  key: seal('contoh-kunci-tautan-pribadi', LINK_SECRET),
  ...change,
});

const line = (producerId: string) => ({ sku: 'JIMBE-MINI', quantity: 2, producerId });

export const wasPlaced = (order: AnOrder, contact = aContact()) =>
  ({
    name: 'orders.order-placed',
    data: { ...order, lines: [line(randomUUID())], holdMinutes: 60, contact },
  }) satisfies Fact<'orders.order-placed'>;

export const wasPaid = (order: AnOrder, producerId: string = randomUUID()) =>
  ({
    name: 'orders.order-paid',
    data: {
      ...order,
      lines: [{ ...line(producerId), title: 'Jimbe mini', price: 45_000 }],
      delivery: { way: 'courier', recipient: 'Ani Contoh', phone: '+6281200000099', address: 'Jalan Contoh 7' },
    },
  }) satisfies Fact<'orders.order-paid'>;

export const wasAskedFor = (order: AnOrder, amount: number) =>
  ({
    name: 'orders.payment-requested',
    data: {
      ...order,
      paymentId: randomUUID(),
      payeeId: randomUUID(),
      way: 'transfer',
      amount,
      due: '2026-11-23T10:00:00.000Z',
    },
  }) satisfies Fact<'orders.payment-requested'>;

const area = { code: '35.05.01.2001', name: 'Contoh' };

/** A group as notices hears of it. */
export const aGroupChanged = (producerId: string, change: Partial<Fact<'producers.producer-changed'>['data']>) =>
  heard('notices_remember-group', {
    name: 'producers.producer-changed',
    data: {
      ...{ producerId, version: 1, name: 'Anyam (contoh)', slug: 'contoh', mark: 'CTH' },
      ...{ village: area, district: { code: '35.05.01', name: 'Contoh' }, payeeId: randomUUID() },
      ...change,
    },
  });

export const parcelOf = ({ orderId }: AnOrder, change: Partial<Fact<'producers.parcel-sent'>['data']> = {}) => ({
  parcelId: randomUUID(),
  orderId,
  producerId: randomUUID(),
  version: 3,
  readyBy: '2026-11-27',
  courier: 'JNE',
  trackingNumber: 'BLT123',
  ...change,
});
