import type { Caller } from '@rakkarya/contracts';

export const staff: Caller = { role: 'staff', accountId: 'petugas-contoh' };
export const aBuyer: Caller = { role: 'buyer', accountId: 'pembeli-contoh' };
export const aGuest: Caller = { role: 'guest' };
export const theGroup = (producerId: string): Caller => ({
  role: 'producer',
  accountId: `kelompok-${producerId}`,
  producerId,
});
/** Of another village. */
export const anotherGroup: Caller = theGroup('99999999-9999-4999-8999-999999999999');
