import { randomUUID } from 'node:crypto';
import type { Fact } from '@rakkarya/contracts';

type Placed = Fact<'orders.order-placed'>['data'];
type ToMake = Fact<'orders.order-paid'>['data'];
type Line = Placed['lines'][number];

export const toWlingi = {
  way: 'courier',
  recipient: 'Mbak Contoh',
  phone: '+6281200000021',
  address: 'Jalan Contoh 3, Wlingi',
} as const;
export const atTheCounter = {
  way: 'pickup',
  recipient: 'Mbak Contoh',
  phone: '+6281200000021',
  address: null,
} as const;

/** Letters and digits no one confuses, fresh for every order. */
const aNumber = (): string =>
  `RK-${Array.from(randomUUID().replace(/\D/g, '7').slice(-6), (digit) => 'ABCDEFGHJK'[Number(digit)]).join('')}`;

/** An order as its facts tell of it; whoever changes a line changes it everywhere. */
export class AnOrder {
  readonly orderId = randomUUID();
  readonly number = aNumber();

  constructor(
    readonly lines: [Line, ...Line[]],
    readonly delivery: ToMake['delivery'] = toWlingi,
  ) {}

  placed(holdMinutes = 1440): Fact<'orders.order-placed'> {
    return { name: 'orders.order-placed', data: { ...this.at(1), lines: this.lines, holdMinutes } };
  }

  paid(): Fact<'orders.order-paid'> {
    return { name: 'orders.order-paid', data: this.toMake(3) };
  }

  cashPromised(): Fact<'orders.cash-promised'> {
    return { name: 'orders.cash-promised', data: { ...this.toMake(2), due: '2026-11-25T10:00:00.000Z' } };
  }

  cancellationRequested(): Fact<'orders.cancellation-requested'> {
    return { name: 'orders.cancellation-requested', data: this.at(4) };
  }

  ended(reason: Fact<'orders.order-ended'>['data']['reason'] = 'unpaid'): Fact<'orders.order-ended'> {
    return { name: 'orders.order-ended', data: { ...this.at(5), reason } };
  }

  private at(version: number) {
    return { orderId: this.orderId, number: this.number, version };
  }

  private toMake(version: number): ToMake {
    const [first, ...rest] = this.lines.map((line) => ({ ...line, title: `Karya ${line.sku}`, price: 50_000 }));
    if (!first) throw new Error('an order has lines');
    return { ...this.at(version), lines: [first, ...rest], delivery: this.delivery };
  }
}

type Completed = Fact<'orders.order-completed'>['data'];

export const completed = (
  [first, ...rest]: [Completed['earnings'][number], ...Completed['earnings'][number][]],
  completedAt = '2026-11-22T10:00:00.000Z',
): Fact<'orders.order-completed'> => ({
  name: 'orders.order-completed',
  data: { orderId: randomUUID(), number: aNumber(), version: 9, completedAt, earnings: [first, ...rest] },
});
