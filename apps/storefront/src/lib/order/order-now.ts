import { m } from '@rakkarya/wording';
import type { Order } from '#lib/answers.ts';
import { endReason } from './status-words.ts';

const awaitingMoney = ({ payBy, parcels, payments }: Order): string => {
  if (payBy === 'cash')
    return parcels.length > 0 && parcels.every(({ status }) => status === 'ready')
      ? m.order_now_cash_ready()
      : m.order_now_cash();
  if (payments.some(({ state }) => state === 'looking'))
    return payments.some(({ state }) => state === 'open') ? m.order_now_looking_partly() : m.order_now_looking();
  return {
    transfer: m.order_now_reserved,
    qris: m.order_now_qris,
    online: m.order_now_online,
    cod: m.order_now_cod,
  }[payBy]();
};

/** What is collected is never said to be on its way, also where other parcels of the order are. */
const underway = ({ delivery, parcels }: Order): string => {
  const ready = parcels.some(({ status }) => status === 'ready');
  if (ready && parcels.some(({ status }) => status === 'sent')) return m.order_now_both();
  return ready || delivery.way === 'pickup' ? m.order_now_ready() : m.order_now_sent();
};

/** What a buyer should know about an order at this moment, in a sentence or two. */
export function orderNow(order: Order): string {
  if (order.status !== 'ended' && order.timeline.at(-1)?.what === 'cancellation-requested')
    return m.order_now_cancelling();
  return {
    placed: () => m.order_now_placed(),
    reserved: () => awaitingMoney(order),
    paid: () => m.order_now_paid(),
    sent: () => underway(order),
    completed: () => m.order_now_completed(),
    ended: () =>
      order.timeline.at(-1)?.what === 'payment-late'
        ? m.order_now_reopening()
        : order.ended
          ? endReason(order.ended.reason)
          : m.order_status_ended(),
  }[order.status]();
}
