import { BrokenRule, type Fact, type Request } from '@rakkarya/contracts';

/** Variants: who waits for more has forgotten; and persons, for how many one craft is worth a message to each. */
const MOST_OF_ONE = 20;
const MOST_FOR_CRAFT = 500;

export interface Waiting {
  /** Of the variant, now. */
  available: number;
  /** For how many other variants this account has asked already; for none when it is a guest. */
  ofAccount: number;
  /** How many persons. */
  forCraft: number;
}

/** There is nothing to wait for where it can be had; and nobody waits for everything, nor everybody for one craft. */
export function refuseWaiting({ available, ofAccount, forCraft }: Waiting): void {
  if (available > 0) throw new BrokenRule('stock-there', { available });
  if (ofAccount >= MOST_OF_ONE || forCraft >= MOST_FOR_CRAFT) throw new BrokenRule('waiting-full');
}

/**
 * Whether nobody is told of a wait, since its phone or e-mail address waits for enough other variants. It is kept like any other, and
 * whoever asks hears nothing of it: they may not be who waits, and would learn that somebody does.
 */
export const isBeyond = (others: number): boolean => others >= MOST_OF_ONE;

export type Reached = Pick<Fact<'catalogue.wait-ended'>['data']['contact'], 'phone' | 'email'>;

/** An address is the same however it is written. */
export const reachedBy = (wait: Request<'catalogue.wait-for-stock'>['wait']): Reached =>
  wait.by === 'phone' ? { phone: wait.phone, email: null } : { phone: null, email: wait.email.toLowerCase() };
