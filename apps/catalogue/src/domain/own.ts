import { BrokenRule, type Caller } from '@rakkarya/contracts';

/** Staff manage every group's crafts, a group its own. For anybody else they are not there. */
export function refuseUnlessOwn(by: Caller, producerId: string): void {
  if (by.role === 'staff') return;
  if (by.role === 'producer' && by.producerId === producerId) return;
  throw new BrokenRule('not-found');
}

/** Pictures belong to whoever can show crafts. */
export function refuseUnlessMaker(by: Caller): void {
  if (by.role !== 'staff' && by.role !== 'producer') throw new BrokenRule('not-allowed');
}
