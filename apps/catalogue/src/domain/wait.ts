import { BrokenRule, type Fact, type Request } from '@rakkarya/contracts';

/** Who waits for more has forgotten; for how many one craft is worth a message to each. */
const MOST_OF_ONE = 20;
const MOST_FOR_CRAFT = 500;

export interface Waiting {
  /** Of the variant, now. */
  available: number;
  /** How often somebody asked for the same person, for anything. */
  ofOne: number;
  /** How many persons. */
  forCraft: number;
}

/** There is nothing to wait for where it can be had; and nobody waits for everything, nor everybody for one craft. */
export function refuseWaiting({ available, ofOne, forCraft }: Waiting): void {
  if (available > 0) throw new BrokenRule('stock-there', { available });
  if (ofOne >= MOST_OF_ONE || forCraft >= MOST_FOR_CRAFT) throw new BrokenRule('waiting-full');
}

export type Reached = Pick<Fact<'catalogue.wait-ended'>['data']['contact'], 'phone' | 'email'>;

/** An address is the same however it is written. */
export const reachedBy = (wait: Request<'catalogue.wait-for-stock'>['wait']): Reached =>
  wait.by === 'phone' ? { phone: wait.phone, email: null } : { phone: null, email: wait.email.toLowerCase() };
