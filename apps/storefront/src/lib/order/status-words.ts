import { m } from '@rakkarya/wording';
import type { Order, Parcel, Payment } from '#lib/answers.ts';

interface Words {
  look: '' | 'waits' | 'done' | 'over' | 'alarm';
  words: string;
}

/** Where an order stands, in a word or two, and how its label looks. What is collected is never said to be on its way. */
export const orderStatus = (status: Order['status'], way: Order['delivery']['way'] = 'courier'): Words =>
  ({
    placed: { look: 'waits', words: m.order_status_placed() },
    reserved: { look: 'waits', words: m.order_status_reserved() },
    paid: { look: '', words: m.order_status_paid() },
    sent: { look: '', words: way === 'pickup' ? m.parcel_status_ready() : m.order_status_sent() },
    completed: { look: 'done', words: m.order_status_completed() },
    ended: { look: 'over', words: m.order_status_ended() },
  })[status] as Words;

export const paymentState = (state: Payment['state']): Words =>
  ({
    open: { look: 'waits', words: m.payment_state_open() },
    looking: { look: 'waits', words: m.payment_state_looking() },
    paid: { look: 'done', words: m.payment_state_paid() },
    closed: { look: 'over', words: m.payment_state_closed() },
  })[state] as Words;

export const parcelStatus = (status: Parcel['status']): Words =>
  ({
    opened: { look: 'waits', words: m.parcel_status_opened() },
    accepted: { look: 'waits', words: m.parcel_status_accepted() },
    packed: { look: '', words: m.parcel_status_packed() },
    sent: { look: '', words: m.parcel_status_sent() },
    ready: { look: '', words: m.parcel_status_ready() },
    delivered: { look: 'done', words: m.parcel_status_delivered() },
    stopped: { look: 'over', words: m.parcel_status_stopped() },
  })[status] as Words;

/** The same as a buyer is told it: an order is placed, nobody has to accept anything any more. */
export const ownParcelStatus = (status: Parcel['status']): Words =>
  status === 'opened' ? { look: 'waits', words: m.parcel_status_awaits_group() } : parcelStatus(status);

export const endReason = (reason: NonNullable<Order['ended']>['reason']): string =>
  ({
    'stock-refused': m.order_ended_stock_refused(),
    unpaid: m.order_ended_unpaid(),
    cancelled: m.order_ended_cancelled(),
  })[reason];

export const refundReason = (reason: Order['refunds'][number]['reason']): string =>
  ({
    cancelled: m.refund_cancelled(),
    late: m.refund_late(),
    excess: m.refund_excess(),
    double: m.refund_double(),
    short: m.refund_short(),
    returned: m.refund_returned(),
  })[reason];

type BackBy = NonNullable<Order['refunds'][number]['paidBack']>['way'];

/** How a refund came back. */
export const backByWords = (way: BackBy): string =>
  ({
    transfer: m.back_transfer(),
    cash: m.back_cash(),
    qris: m.back_qris(),
    provider: m.back_provider(),
    other: m.back_other(),
  })[way];

type Holder = Payment['custody'][number]['holder'];

/** Who has the buyer's cash. */
export const holderWords = (holder: Holder): string =>
  ({
    courier: m.holder_courier(),
    counter: m.holder_counter(),
    group: m.holder_group(),
    payee: m.holder_payee(),
  })[holder];
