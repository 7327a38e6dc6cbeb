import type { z } from 'zod';
import { catalogue } from './catalogue.js';
import { webhookKinds } from './notices.requests.js';
import { orders } from './orders.js';
import { producers } from './producers.js';

/** Every fact one service tells another. The first word of a name is the service that owns it. */
export const events = { ...catalogue, ...orders, ...producers };

export type EventName = keyof typeof events;

/** What a rule says happened. */
export type Fact<N extends EventName = EventName> = {
  [K in N]: { name: K; data: z.infer<(typeof events)[K]> };
}[N];

/** A fact as one reader receives it. `id` stays the same however often it is delivered; `correlationId` is that of the request it goes back to. */
export type Event<N extends EventName = EventName> = Fact<N> & {
  id: string;
  reader: Reader;
  happenedAt: string;
  correlationId?: string;
};

const parcelMoves = [
  'producers.parcel-opened',
  'producers.parcel-accepted',
  'producers.parcel-packed',
  'producers.parcel-sent',
  'producers.parcel-ready',
  'producers.parcel-delivered',
  'producers.parcel-stopped',
] as const satisfies readonly EventName[];

/**
 * Who reads what: a durable place in the stream per reaction. A name is written out and never changed,
 * since renaming one reads every event again. Consumers, broker permissions and docs/journey.md follow from this table.
 */
export const readers = {
  'catalogue_remember-producer': ['producers.producer-changed'],
  'catalogue_remember-availability': ['producers.stock-changed'],
  'catalogue_allow-reviews': ['orders.order-completed'],
  'orders_remember-offer': ['catalogue.craft-published'],
  'orders_forget-offer': ['catalogue.craft-withdrawn'],
  'orders_remember-producer': ['producers.producer-changed'],
  'orders_remember-payee': ['producers.payee-changed'],
  'orders_ask-for-payment': ['producers.stock-reserved'],
  'orders_end-refused': ['producers.stock-refused'],
  'orders_follow-parcel': parcelMoves,
  'orders_charge-online': ['orders.charge-requested'],
  orders_reopen: ['producers.stock-reserved-again'],
  'orders_refund-late': ['producers.stock-refused-again'],
  'orders_end-stopped': ['producers.parcels-stopped'],
  'orders_keep-packed': ['producers.parcels-kept'],
  'notices_remember-contact': ['orders.order-placed'],
  'notices_remember-group': ['producers.producer-changed'],
  notices_tell: [
    'orders.payment-requested',
    'orders.cash-promised',
    'orders.order-paid',
    'orders.order-changed',
    'orders.order-ended',
    'orders.order-completed',
    'orders.return-received',
  ],
  'notices_follow-parcel': parcelMoves,
  'notices_tell-who-waited': ['catalogue.wait-ended'],
  'notices_tell-overdue': ['orders.case-overdue'],
  'notices_forget-contact': ['orders.buyer-forgotten'],
  'notices_pass-on': webhookKinds,
  'catalogue_forget-author': ['orders.buyer-forgotten'],
  'producers_forget-recipient': ['orders.buyer-forgotten'],
  'producers_know-variants': ['catalogue.craft-published'],
  'producers_reserve-stock': ['orders.order-placed'],
  'producers_reserve-again': ['orders.reopening-asked'],
  'producers_take-back': ['orders.return-received'],
  'producers_open-parcels': ['orders.order-paid'],
  'producers_open-parcels-for-cash': ['orders.cash-promised'],
  'producers_stop-parcels': ['orders.cancellation-requested'],
  'producers_release-stock': ['orders.order-ended'],
  'producers_record-earnings': ['orders.order-completed', 'orders.order-ended', 'orders.cash-arrived'],
} as const satisfies Record<string, readonly EventName[]>;

export type Reader = keyof typeof readers;
/** The events a reader gets: a handler for another does not compile. */
export type ReadBy<R extends Reader> = (typeof readers)[R][number];
