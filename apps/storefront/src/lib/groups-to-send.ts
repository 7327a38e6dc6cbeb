import type { Answer } from '@rakkarya/contracts';
import { linesOf, type Cart } from './cart.ts';
import type { Entered, Recipient } from './checkout-fields.ts';
import { readChoices } from './delivery-choices.ts';
import { visit } from './visit.ts';

type Service = Answer<'orders.quote-delivery'>['groups'][number]['services'][number];

/** One group's parcel, the ways in which it can come, and the one that is chosen so far. */
export interface GroupToSend {
  producer: { id: string; name: string };
  services: Service[];
  chosen: string;
}

/** Asks what couriers take, here and nowhere later. Nothing to choose where all is collected. */
export async function groupsToSend(cart: Cart, entered: Entered, { delivery }: Recipient): Promise<GroupToSend[]> {
  if (delivery.way === 'pickup') return [];
  const { province, area } = delivery.address;
  const wanted = { lines: linesOf(cart), to: { province, area }, buying: true };
  const { groups } = await visit().ask('orders.quote-delivery', wanted);
  const choices = readChoices(entered.deliveries);
  return groups.map(({ producer, services }) => {
    const choice = choices.find(({ producerId }) => producerId === producer.id);
    const wanted = choice?.way === 'pickup' ? 'pickup' : (choice?.service ?? 'table');
    const isOffered = wanted === 'pickup' || services.some(({ id }) => id === wanted);
    return { producer, services, chosen: isOffered ? wanted : 'table' };
  });
}
