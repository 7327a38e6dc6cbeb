import type { Fact, ReadBy } from '@rakkarya/contracts';
import type { Telling } from './telling.js';

type ParcelMoved = Fact<ReadBy<'notices_follow-parcel'>>;

/** What people are to be told once a group has done this with its part of an order. */
export function parcelTellingsOf({ name, data }: ParcelMoved): Telling[] {
  const { orderId, parcelId, producerId, readyBy, courier, trackingNumber } = data;
  const of = { orderId, number: null, producerId };
  const toBuyer = (step: string, details: Telling['details'] = {}): Telling[] => [
    { ...of, step: `${step} ${parcelId}`, addressee: 'buyer', details },
  ];
  switch (name) {
    case 'producers.parcel-accepted':
      return toBuyer('accepted', { readyBy });
    case 'producers.parcel-sent':
      return toBuyer('sent', { courier, trackingNumber });
    case 'producers.parcel-ready':
      return toBuyer('ready');
    case 'producers.parcel-stopped':
      // Its group said so itself. Why is what somebody wrote of the buyer: it stays on the order’s own page.
      if (data.cameBack !== undefined) return toBuyer('came-back');
      return [{ ...of, step: 'stopped', addressee: 'producer', details: {} }];
    default:
      return [];
  }
}

/** `opened` of `producers.parcel-opened`. */
export const parcelStatusOf = (name: ParcelMoved['name']): string => name.slice('producers.parcel-'.length);
