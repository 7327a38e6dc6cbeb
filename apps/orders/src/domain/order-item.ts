import type { Answer, Rupiah } from '@rakkarya/contracts';
import type { Order } from './order.js';
import { isLate } from './parcel.js';

export type OrderItem = Answer<'orders.list-orders'>['items'][number];

type Kept = 'number' | 'status' | 'placedAt' | 'buyer' | 'payBy' | 'delivery' | 'parts' | 'parcels' | 'returns';

export interface ListedOrder extends Pick<Order, Kept> {
  total: Rupiah;
  proofWaits: boolean;
  refundDue: boolean;
}

/** `today` is a date where the groups live. */
export function itemOf(
  { number, status, placedAt, buyer, total, payBy, delivery, parts, ...more }: ListedOrder,
  today: string,
): OrderItem {
  return {
    ...{ number, status, placedAt: placedAt.toISOString(), total, payBy, delivery: delivery.way },
    buyer: { name: buyer.name, phone: buyer.phone },
    producers: parts.map(({ producer }) => producer.name),
    waiting: waiting({ ...more, status }, today),
  };
}

/** What a person has to do before it can go on. */
function waiting(
  order: Pick<ListedOrder, 'status' | 'parcels' | 'returns' | 'proofWaits' | 'refundDue'>,
  today: string,
): OrderItem['waiting'] {
  const late = order.status !== 'ended' && order.parcels.some((parcel) => isLate(parcel, today));
  const asked = order.returns.some(({ state }) => state === 'asked');
  const waits = { proof: order.proofWaits, refund: order.refundDue, return: asked, 'late-parcel': late };
  return (['proof', 'refund', 'return', 'late-parcel'] as const).filter((what) => waits[what]);
}
