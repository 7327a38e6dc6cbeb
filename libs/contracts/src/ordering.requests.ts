import { z } from 'zod';
import { caller } from './caller.js';
import { courierService, tariff, tariffDraft, tariffZone, voucher, voucherCode, voucherDraft } from './ordering.js';
import { address, phone } from './delivery.js';
import { shortText } from './plain-text.js';
import { wantedLine } from './orders.requests.js';
import { areaCode, page, paging, rupiah } from './values.js';

const namedArea = z.object({ code: areaCode, name: z.string() });
/** From the province down to what was asked for. */
const areaPath = z.array(namedArea).max(4);

/** Where somebody with an account has things sent, under a word of their own. */
export const savedAddress = z
  .strictObject({
    label: shortText({ min: 1, max: 40 }),
    name: shortText({ min: 2, max: 80 }),
    phone,
    address,
  })
  .meta({ id: 'SavedAddressDraft' });
const kept = savedAddress.extend({ id: z.uuid() }).meta({ id: 'SavedAddress' });

/** One way in which one group's parcel can reach the address, and what it costs. */
const offeredService = z.object({
  id: courierService,
  /** Of a courier's service; nothing for our own list of fees. */
  name: z.string().nullable(),
  /** As its provider writes it, such as `2-3`. */
  days: z.string().nullable(),
  fee: rupiah,
});

export const orderingRequests = {
  /** What couriers take for each group's parcel; asks their provider, or takes what was asked before, or our own list alone. */
  'orders.quote-delivery': {
    ask: z.strictObject({
      lines: z.array(wantedLine).min(1).max(50),
      to: z.strictObject({ province: z.string().regex(/^\d{2}$/), area: areaCode.optional() }),
      /** Said by the checkout of a filled cart alone: a part of what may be asked for in a day is kept for it. */
      buying: z.boolean().optional(),
    }),
    answer: z.object({
      groups: z.array(
        z.object({
          producer: z.object({ id: z.uuid(), name: z.string() }),
          grams: z.int(),
          services: z.array(offeredService),
        }),
      ),
      /** Whether a provider answered: else there is our own list alone. */
      provided: z.boolean(),
    }),
  },
  /** The areas right under one, or the provinces; or those of any level that are called so. Source: decree 300.2.2-2138/2025 through idn-area-data. */
  'orders.list-areas': {
    ask: z.strictObject({ under: areaCode.optional(), q: shortText({ min: 3, max: 80 }).optional() }),
    /** `region` is the regency this house serves: its districts are offered first. */
    answer: z.object({ region: areaCode, items: z.array(namedArea.extend({ path: areaPath })) }),
  },
  'orders.show-area': { ask: z.strictObject({ code: areaCode }), answer: z.object({ path: areaPath }) },
  'orders.list-tariffs': { ask: z.strictObject({ by: caller }), answer: z.object({ items: z.array(tariff) }) },
  /** Staff. `version` is the one that was read, or nothing for a zone that had no fees of its own. */
  'orders.set-tariff': {
    ask: z.strictObject({ by: caller, zone: tariffZone, version: z.int().positive().optional(), tariff: tariffDraft }),
    answer: tariff,
  },
  /** Staff: the zone then costs what the next wider one does. Everywhere (`ID`) stays. */
  'orders.drop-tariff': {
    ask: z.strictObject({ by: caller, zone: areaCode, version: z.int().positive() }),
    answer: z.object({ zone: tariffZone }),
  },
  'orders.list-vouchers': { ask: z.strictObject({ by: caller, ...paging }), answer: page(voucher) },
  /** Staff. The same code again is refused, unless nothing of it is different. */
  'orders.make-voucher': {
    ask: z.strictObject({ by: caller, code: voucherCode, voucher: voucherDraft }),
    answer: voucher,
  },
  /** Staff: from now on it counts no more. What was taken off stays off. */
  'orders.end-voucher': { ask: z.strictObject({ by: caller, code: voucherCode }), answer: voucher },
  /** The buyer's own, the one used last first. */
  'orders.list-addresses': { ask: z.strictObject({ by: caller }), answer: z.object({ items: z.array(kept) }) },
  /** The same id again changes it. */
  'orders.keep-address': {
    ask: z.strictObject({ by: caller, id: z.uuid(), address: savedAddress }),
    answer: kept,
  },
  'orders.forget-address': {
    ask: z.strictObject({ by: caller, id: z.uuid() }),
    answer: z.object({ id: z.uuid() }),
  },
};
