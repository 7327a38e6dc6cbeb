import { BrokenRule, type Caller } from '@rakkarya/contracts';

/** Who keeps stock and makes parcels. */
export type Keeper = Extract<Caller, { role: 'staff' | 'producer' }>;
/** One group's things, or everybody's. */
export type Whose = { producerId?: string };

/** For anybody else what is asked for is not there. */
export function keeper(by: Caller): Keeper {
  if (by.role === 'staff' || by.role === 'producer') return by;
  throw new BrokenRule('not-found');
}

/** Staff see all, a group its own. */
export function ownedBy(by: Caller): Whose {
  const who = keeper(by);
  return who.role === 'producer' ? { producerId: who.producerId } : {};
}

/** As `ownedBy`, for lists: there is nothing to hide, so they say plainly who may not look. */
export function listedFor(by: Caller): Whose {
  refuseUnless(by.role === 'staff' || by.role === 'producer');
  return ownedBy(by);
}

export function onlyStaff(by: Caller): void {
  refuseUnless(by.role === 'staff');
}

function refuseUnless(allowed: boolean): void {
  if (!allowed) throw new BrokenRule('not-allowed');
}
