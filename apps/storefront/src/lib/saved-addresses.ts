import type { Answer } from '@rakkarya/contracts';
import type { Entered, Recipient } from './checkout-fields.ts';
import { orNothing } from './or-nothing.ts';
import { visit } from './visit.ts';

export type SavedAddress = Answer<'orders.list-addresses'>['items'][number];

/** Those of whoever is signed in, the one used last first; none for guests, nor while they cannot be had. */
export async function savedAddresses(): Promise<SavedAddress[]> {
  const { signedIn, ask, caller: by } = visit();
  if (!signedIn) return [];
  return (await orNothing(ask('orders.list-addresses', { by })))?.items ?? [];
}

export const enteredFrom = ({ name, phone, address }: SavedAddress): Entered => ({
  ...{ name, phone, way: 'courier', street: address.street, postalCode: address.postalCode ?? '' },
  ...{ area: address.area ?? '', village: address.village, district: address.district },
  ...{ regency: address.regency, province: address.province },
});

/** The same place again is the same address: it moves to the front. */
export async function keepAddress({ buyer, delivery }: Recipient): Promise<void> {
  const { signedIn, ask, caller: by } = visit();
  if (!signedIn || delivery.way === 'pickup') return;
  const { name, phone } = buyer;
  const { address } = delivery;
  const same = (await savedAddresses()).find((saved) => JSON.stringify(saved.address) === JSON.stringify(address));
  const label = same?.label ?? `${address.village}, ${address.district}`.slice(0, 40);
  await ask('orders.keep-address', {
    by,
    id: same?.id ?? crypto.randomUUID(),
    address: { label, name, phone, address },
  });
}
