import { BrokenRule, type Answer, type Caller, type Fact, type Request } from '@rakkarya/contracts';

type Order = Fact<'orders.order-paid'>['data'];
type Delivery = Answer<'producers.pack-parcel'>['delivery'];
type Way = Delivery['way'];
export type ParcelStatus = Answer<'producers.pack-parcel'>['status'];
export type ParcelLine = { sku: string; title: string; quantity: number };
export type Shipment = Pick<Request<'producers.send-parcel'>, 'courier' | 'trackingNumber'>;

/** Where a parcel may go next, by way of delivery: the whole life of a parcel is this table. */
const NEXT: Record<Way, Record<ParcelStatus, readonly ParcelStatus[]>> = {
  courier: {
    opened: ['accepted', 'packed', 'stopped'],
    accepted: ['accepted', 'packed', 'stopped'],
    packed: ['sent', 'stopped'],
    sent: ['delivered', 'stopped'],
    ready: [],
    delivered: [],
    stopped: [],
  },
  pickup: {
    opened: ['accepted', 'packed', 'stopped'],
    accepted: ['accepted', 'packed', 'stopped'],
    packed: ['ready', 'stopped'],
    sent: [],
    ready: ['delivered', 'stopped'],
    delivered: [],
    stopped: [],
  },
};

/**
 * One group's part of an order. What has already happened may be said again, by a phone that lost the answer:
 * it changes nothing and causes no fact. What contradicts it is refused.
 */
export class Parcel {
  id!: string;
  orderId!: string;
  orderNumber!: string;
  producerId!: string;
  status: ParcelStatus = 'opened';
  version = 1;
  paid!: boolean;
  readyBy: string | null = null;
  courier: string | null = null;
  trackingNumber: string | null = null;
  delivery!: Delivery;
  lines!: ParcelLine[];

  /** One per group that has a line in the order. */
  static openFor(order: Order, paid: boolean): Parcel[] {
    const { orderId, number: orderNumber, lines } = order;
    const groups = Map.groupBy(lines, (line) => line.producerId);
    return [...groups].map(([producerId, own]) =>
      Object.assign(new Parcel(), {
        id: crypto.randomUUID(),
        orderId,
        orderNumber,
        producerId,
        paid,
        delivery: deliveryOf(order, producerId),
        lines: own.map(({ sku, title, quantity }) => ({ sku, title, quantity })),
      }),
    );
  }

  /** The buyer may still change their mind. */
  get isUntouched(): boolean {
    return this.status === 'opened' || this.status === 'accepted' || this.status === 'stopped';
  }

  /** What is with a courier comes back first. */
  get canStop(): boolean {
    return this.status !== 'sent' && this.mayBecome('stopped');
  }

  accept(readyBy: string, today: string): Fact[] {
    if (this.has('accepted') && this.readyBy === readyBy) return [];
    this.refuseUnlessNext('accepted');
    if (readyBy < today) throw new BrokenRule('ready-by-past', { readyBy, today });
    this.readyBy = readyBy;
    return this.become('accepted');
  }

  pack(): Fact[] {
    return this.has('packed') ? [] : this.become('packed');
  }

  send({ courier, trackingNumber }: Shipment): Fact[] {
    this.refuseOtherThan('courier');
    if (this.has('sent') && this.courier === courier && this.trackingNumber === trackingNumber) return [];
    this.refuseUnlessNext('sent');
    Object.assign(this, { courier, trackingNumber });
    return this.become('sent');
  }

  /** The group has brought it to the showroom. */
  bringIn(): Fact[] {
    this.refuseOtherThan('pickup');
    return this.has('ready') ? [] : this.become('ready');
  }

  deliver(): Fact[] {
    if (this.has('delivered')) return [];
    this.refuseUnlessNext('delivered');
    // What a courier brings unpaid is paid at the door.
    if (this.delivery.way === 'pickup') this.refuseUnpaid();
    return this.become('delivered');
  }

  stop(): Fact[] {
    if (!this.canStop) this.refuse('stopped');
    return this.become('stopped');
  }

  /** Refused at the door, or not deliverable. Only what was sent has a courier. */
  comeBack(reason: string): Fact[] {
    this.refuseOtherThan('courier');
    if (this.status === 'stopped' && this.courier !== null) return [];
    if (this.status !== 'sent') this.refuse('stopped');
    return this.become('stopped', { cameBack: reason });
  }

  opened(): Fact {
    return this.fact();
  }

  private has(status: ParcelStatus): boolean {
    return reached(this.delivery.way, status, this.status);
  }

  private mayBecome(status: ParcelStatus): boolean {
    return NEXT[this.delivery.way][this.status].includes(status);
  }

  private become(status: ParcelStatus, more: { cameBack?: string } = {}): Fact[] {
    this.refuseUnlessNext(status);
    this.status = status;
    this.version += 1;
    return [this.fact(more)];
  }

  private fact(more: { cameBack?: string } = {}): Fact {
    const { id: parcelId, orderId, producerId, version, readyBy, courier, trackingNumber } = this;
    return {
      name: `producers.parcel-${this.status}`,
      data: { parcelId, orderId, producerId, version, readyBy, courier, trackingNumber, ...more },
    };
  }

  private refuseUnlessNext(status: ParcelStatus): void {
    if (!this.mayBecome(status)) this.refuse(status);
  }

  private refuse(wanted: ParcelStatus): never {
    throw new BrokenRule('parcel-status', { status: this.status, wanted });
  }

  private refuseOtherThan(way: Way): void {
    if (this.delivery.way !== way) throw new BrokenRule('parcel-other-way', { way: this.delivery.way });
  }

  /** Making may start on a promise of cash; handing over waits for the money. */
  private refuseUnpaid(): void {
    if (!this.paid) throw new BrokenRule('parcel-unpaid', { order: this.orderNumber });
  }
}

/** The buyer may have chosen for this group alone; who collects it needs no address. */
function deliveryOf({ delivery, deliveries, giftNote }: Order, producerId: string): Delivery {
  const chosen = deliveries?.find((choice) => choice.producerId === producerId);
  const way = chosen?.way ?? delivery.way;
  return {
    ...{ ...delivery, way, address: way === 'pickup' ? null : delivery.address },
    ...(chosen?.service && { service: chosen.service }),
    ...(giftNote && { giftNote }),
  };
}

/** Of a buyer a group sees the name, and how to reach them for as long as there is something to hand over. */
export function deliveryFor(
  reader: Caller['role'],
  { status, delivery }: Pick<Parcel, 'status' | 'delivery'>,
): Delivery {
  const over = status === 'delivered' || status === 'stopped';
  if (!over || reader === 'staff') return delivery;
  const { giftNote: _, ...handedOver } = delivery;
  return { ...handedOver, phone: '', address: null };
}

/** Whether `status` has been reached by one that stands at `now`; a stopped parcel has reached nothing. */
function reached(way: Way, status: ParcelStatus, now: ParcelStatus): boolean {
  if (status === now) return true;
  return NEXT[way][status].some((next) => next !== status && next !== 'stopped' && reached(way, next, now));
}
