import { m } from '@rakkarya/wording';
import type { Order } from '#lib/answers.ts';
import { endReason } from './status-words.ts';

const awaitingMoney = ({ payBy, parcels, payments }: Order): string => {
  if (payBy === 'cash')
    return parcels.length > 0 && parcels.every(({ status }) => status === 'ready')
      ? m.order_now_cash_ready()
      : m.order_now_cash();
  return payments.some(({ state }) => state === 'looking') ? m.order_now_looking() : m.order_now_reserved();
};

/** What a buyer should know about an order at this moment, in a sentence or two. */
export function orderNow(order: Order): string {
  if (order.status !== 'ended' && order.timeline.at(-1)?.what === 'cancellation-requested')
    return m.order_now_cancelling();
  return {
    placed: () => m.order_now_placed(),
    reserved: () => awaitingMoney(order),
    paid: () => m.order_now_paid(),
    sent: () => (order.delivery.way === 'pickup' ? m.order_now_ready() : m.order_now_sent()),
    completed: () => m.order_now_completed(),
    ended: () => (order.ended ? endReason(order.ended.reason) : m.order_status_ended()),
  }[order.status]();
}
