import type { Answer, Fact, OrderView, Request } from '@rakkarya/contracts';

/** The contracts' shapes under the names that are used here. */
export type OrderDraft = Request<'orders.place-order'>['order'];
export type Delivery = OrderDraft['delivery'];
export type PayBy = OrderDraft['payBy'];
export type OrderStatus = OrderView['status'];
export type Ended = NonNullable<OrderView['ended']>;
export type EndReason = Ended['reason'];
export type Buyer = OrderView['buyer'];
export type PaymentState = OrderView['payments'][number]['state'];
export type RefundReason = OrderView['refunds'][number]['reason'];
export type ParcelStatus = OrderView['parcels'][number]['status'];
export type BankAccount = Fact<'producers.payee-changed'>['data']['account'];
export type Bilingual = Fact<'catalogue.craft-published'>['data']['title'];
export type ParcelFact = Fact<'producers.parcel-opened'>['data'];
export type Holder = Custody['holder'];
export type Custody = OrderView['payments'][number]['custody'][number];
export type Online = NonNullable<OrderView['payments'][number]['online']>;
export type Channel = Online['channel'];
export type PaidBack = NonNullable<OrderView['refunds'][number]['paidBack']>;
export type RefundState = OrderView['refunds'][number]['state'];
export type GivenLine = OrderView['refunds'][number]['lines'][number];
export type OrderReturn = OrderView['returns'][number];
export type Incoming = NonNullable<Answer<'orders.settle-case'>['incoming']>;
export type CaseKind = Answer<'orders.settle-case'>['kind'];
