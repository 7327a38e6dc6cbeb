import type { Caller } from '@rakkarya/contracts';

export const staff: Caller = { role: 'staff', accountId: 'staff-1' };
export const aGuest: Caller = { role: 'guest' };
export const somebody: Caller = { role: 'buyer', accountId: 'buyer-1' };
export const aGroup = (producerId: string): Caller => ({ role: 'producer', accountId: `of-${producerId}`, producerId });
