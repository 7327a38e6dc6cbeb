import type { Fact, ReadBy } from '@rakkarya/contracts';

type PassedOn = Fact<ReadBy<'notices_pass-on'>>;
type Told = PassedOn & { id: string; happenedAt: string };

const order = ['orderId', 'number', 'version'];
const parcel = ['parcelId', 'orderId', 'producerId', 'version', 'readyBy', 'courier', 'trackingNumber'];

/** What of each fact other programs may know. What is not named here, such as who the buyer is, does not leave the house. */
const PUBLIC: Record<PassedOn['name'], readonly string[]> = {
  'catalogue.craft-published': ['craftId', 'version', 'slug', 'producerId', 'title', 'variants'],
  'catalogue.craft-withdrawn': ['craftId', 'version', 'skus'],
  'orders.order-placed': [...order, 'lines'],
  'orders.order-paid': [...order, 'lines', 'deliveries'],
  'orders.order-ended': [...order, 'reason'],
  'orders.order-completed': [...order, 'completedAt', 'lines', 'earnings'],
  'producers.parcel-accepted': parcel,
  'producers.parcel-sent': parcel,
  'producers.parcel-ready': parcel,
  'producers.parcel-delivered': parcel,
  'producers.stock-changed': ['stock'],
};

/** The body of a delivery: the fact under its name and version. */
export function payloadOf({ id, name, happenedAt, data }: Told): string {
  const shown = Object.entries(data).filter(([key]) => PUBLIC[name].includes(key));
  return JSON.stringify({ id, kind: name, version: 1, happenedAt, data: Object.fromEntries(shown) });
}
