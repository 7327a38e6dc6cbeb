import { z } from 'zod';
import { caller, orderKey } from './caller.js';
import { orderNumber } from './orders.js';
import { orderView } from './order-view.js';
import { backBy, caseKind, channel, custody, incoming, refundMore, returnLines, returnState } from './paying.js';
import { shortText } from './plain-text.js';
import { place } from './producers.js';
import { instant, page, paging, rupiah } from './values.js';

const words = (max: number) => shortText({ min: 3, max });
const ofPayment = { by: caller, key: orderKey, paymentId: z.uuid() };
/** A re-encoded photograph, as base64. */
const photograph = z.base64().max(950_000);

/** Something about money that no rule decides: a person has to. */
export const moneyCase = z
  .object({
    id: z.uuid(),
    kind: caseKind,
    /** Nothing while nobody knows which order `unnamed` money is for. */
    number: orderNumber.nullable(),
    paymentId: z.uuid().nullable(),
    payee: z.string(),
    amount: rupiah.nullable(),
    /** Other orders it has to do with. */
    others: z.array(orderNumber),
    /** Of `cash-held`: what was handed over for it, and by whom it was brought. */
    parcels: z.array(
      z.object({
        ...{ id: z.uuid(), producer: z.object({ id: z.uuid(), name: z.string() }) },
        ...{ courier: z.string().nullable(), trackingNumber: z.string().nullable() },
      }),
    ),
    /** Its order has ended, and stays so: whatever comes is for nobody who awaits it. */
    ended: z.boolean(),
    /** Its buyer was: nothing that is written when it is settled is kept, and nothing need be. */
    forgotten: z.boolean(),
    openedAt: instant,
    settledAt: instant.nullable(),
    note: z.string().nullable(),
    /** By when somebody is to have settled it; nothing for a moment after it was opened. */
    due: instant.nullable(),
    /** Of `unnamed` money: what was seen of it, and whether it went back. */
    incoming: incoming.nullable(),
    paidBack: refundMore.paidBack,
  })
  .meta({ id: 'MoneyCase' });

export const payingRequests = {
  /** Of which order it is, for whom a proof of it may come: asked before a picture of theirs is unfolded. */
  'orders.show-payment': { ask: z.strictObject(ofPayment), answer: z.object({ number: orderNumber }) },
  /** "I have paid": changes nothing by itself, but staff see it and the page asks for the proof. */
  'orders.claim-payment': { ask: z.strictObject(ofPayment), answer: orderView },
  /** Another way to pay online: the provider is asked for a new code or number. */
  'orders.choose-channel': { ask: z.strictObject({ ...ofPayment, channel }), answer: orderView },
  /** Staff, or the group: who has the buyer's cash now. Once it is the payee, it is paid. */
  'orders.pass-cash': {
    ask: z.strictObject({ by: caller, paymentId: z.uuid(), holder: custody.shape.holder }),
    answer: orderView,
  },
  /** Staff: the money is back with the buyer. Through the provider it is given back now; else somebody did it by hand. */
  'orders.pay-back': {
    ask: z.strictObject({ by: caller, refundId: z.uuid(), way: backBy, reference: words(80) }),
    answer: orderView,
  },
  /** `id` is the asker's: asked twice is asked once. */
  'orders.ask-return': {
    ask: z.strictObject({
      by: caller,
      key: orderKey,
      number: orderNumber,
      id: z.uuid(),
      lines: returnLines,
      reason: words(1000),
      photos: z.array(photograph).max(3),
    }),
    answer: orderView,
  },
  /** Whether its buyer may still lay a photograph beside it: asked before a picture of theirs is unfolded. */
  'orders.show-return': {
    ask: z.strictObject({ by: caller, key: orderKey, returnId: z.uuid() }),
    answer: z.object({ number: orderNumber }),
  },
  /** One more photograph of what is to go back, while nobody has decided. The same one sent twice is kept once. */
  'orders.attach-return-photo': {
    ask: z.strictObject({ by: caller, key: orderKey, returnId: z.uuid(), photo: photograph }),
    answer: orderView,
  },
  'orders.decide-return': {
    ask: z.strictObject({ by: caller, returnId: z.uuid(), accepted: z.boolean(), answer: words(500) }),
    answer: orderView,
  },
  /** The things are back: they go to stock, and the money is due. */
  'orders.receive-return': { ask: z.strictObject({ by: caller, returnId: z.uuid(), place }), answer: orderView },
  /** A group's own part of an order: its lines, the payment for them, its returns. */
  'orders.show-part': { ask: z.strictObject({ by: caller, number: orderNumber }), answer: orderView },
  /** What waits for a group: its things on their way back, and cash that its payee has not got yet; longest first. */
  'orders.list-group-cases': {
    ask: z.strictObject({
      ...{ by: caller, limit: paging.limit, after: z.uuid().optional(), afterCash: z.uuid().optional() },
    }),
    answer: z.object({
      /** `due`: by when one that is not answered yet is to be. */
      returns: z.array(
        z.object({ id: z.uuid(), number: orderNumber, state: returnState, askedAt: instant, due: instant.nullable() }),
      ),
      /** The last return, where there are more to come `after` it. */
      next: z.uuid().nullable(),
      cash: z.array(z.object({ id: z.uuid(), number: orderNumber, amount: rupiah, openedAt: instant })),
      /** The last cash, where there is more to come `afterCash`. */
      nextCash: z.uuid().nullable(),
    }),
  },
  'orders.show-return-photo': {
    ask: z.strictObject({ by: caller, key: orderKey, returnId: z.uuid(), position: z.int().min(0).max(2) }),
    answer: z.object({ mediaType: z.literal('image/jpeg'), bytes: z.base64() }),
  },
  /** Open ones by what is due first, settled ones by when they were opened. */
  'orders.list-cases': {
    ask: z.strictObject({ by: caller, settled: z.boolean().optional(), ...paging }),
    answer: page(moneyCase),
  },
  /** `note` says how; only where the buyer is forgotten there need be none. */
  'orders.settle-case': {
    ask: z.strictObject({ by: caller, caseId: z.uuid(), note: words(500).optional() }),
    answer: moneyCase,
  },
  /** Staff: money that came to a payee and names no order. `id` is the asker's: noted twice is noted once. */
  'orders.note-money': {
    ask: z.strictObject({
      ...{ by: caller, id: z.uuid(), payeeId: z.uuid(), amount: rupiah.min(1) },
      ...incoming.shape,
    }),
    answer: moneyCase,
  },
  /** It was for this order after all: paid, late or too much there, by the rules for that. */
  'orders.match-money': {
    ask: z.strictObject({ by: caller, caseId: z.uuid(), number: orderNumber }),
    answer: moneyCase,
  },
  /** Whoever sent it has it back. */
  'orders.return-money': {
    ask: z.strictObject({ by: caller, caseId: z.uuid(), way: backBy.exclude(['provider']), reference: words(80) }),
    answer: moneyCase,
  },
  'orders.list-payees': {
    ask: z.strictObject({ by: caller }),
    answer: z.object({ items: z.array(z.object({ id: z.uuid(), name: z.string() })) }),
  },
  /** What Midtrans tells, as the raw text it was signed over. Refused unless the signature is right; then its status is asked. */
  'orders.take-notification': {
    ask: z.strictObject({
      order_id: z.string().max(60),
      status_code: z.string().max(10),
      gross_amount: z.string().max(30),
      signature_key: z.string().max(200),
      transaction_status: z.string().max(40),
      transaction_id: z.string().max(60).optional(),
    }),
    answer: z.object({ taken: z.boolean() }),
  },
};
