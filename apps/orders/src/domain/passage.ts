import { BrokenRule, type DeliveryChoice } from '@rakkarya/contracts';
import { deliveryFee, type Destination, type Tariff } from './delivery-tariff.js';
import type { Bundle, Passage } from './part.js';

/** What a courier takes for a parcel from one district to one place, as its provider last said. */
export interface Rate {
  /** `jne:REG` */
  id: string;
  name: string;
  days: string | null;
  fee: number;
}

export interface Ways {
  to: Destination;
  choices: readonly DeliveryChoice[];
  tariffs: readonly Tariff[];
  /** By group: what couriers take for its parcel. */
  rates: ReadonlyMap<string, readonly Rate[]>;
}

/** As the buyer chose for this group, else the way of the whole order. */
export function passageOf({ seller, grams }: Bundle, { to, choices, tariffs, rates }: Ways): Passage {
  const choice = choices.find(({ producerId }) => producerId === seller.id);
  if (to.way === 'pickup' && choice?.way === 'courier') throw new BrokenRule('address-missing');
  if (to.way === 'pickup' || choice?.way === 'pickup') return { way: 'pickup', service: null, fee: 0 };
  if (!choice?.service || choice.service === 'table')
    return { way: 'courier', service: null, fee: deliveryFee(to, grams, tariffs) };
  return byCourier(choice.service, seller.name, rates.get(seller.id) ?? []);
}

/** Nobody has said what it costs, or so long ago that it may be another price now: the buyer chooses again. */
function byCourier(service: string, group: string, rates: readonly Rate[]): Passage {
  const rate = rates.find(({ id }) => id === service);
  if (!rate) throw new BrokenRule('courier-unavailable', { service, group });
  return { way: 'courier', service: { id: rate.id, name: rate.name }, fee: rate.fee };
}
