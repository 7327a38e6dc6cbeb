import type { Rupiah } from '@rakkarya/contracts';
import type { Channel } from '../domain/words.js';

export interface Charge {
  /** Ours, and new for each try: the provider takes a reference once. */
  reference: string;
  channel: Channel;
  amount: Rupiah;
  due: Date;
}

/** What its buyer pays into. */
export interface Charged {
  code: string | null;
  account: { bank: string; number: string } | null;
  trial: string | null;
}

export interface ProviderStatus {
  state: 'pending' | 'paid' | 'denied' | 'expired' | 'refunded';
  amount: Rupiah;
  refunded: Rupiah;
}

/** Whoever takes money online for the payees. Every call may be repeated. Throws `BrokenRule('unavailable')` when nobody answers. */
export abstract class PaymentProvider {
  /** Nothing is offered, and nothing asked, where it is not configured. */
  abstract readonly isOn: boolean;
  /** Null when that reference was taken already. */
  abstract charge(charge: Charge): Promise<Charged | null>;
  /** Null when it was never heard of. */
  abstract statusOf(reference: string): Promise<ProviderStatus | null>;
  abstract expire(reference: string): Promise<void>;
  abstract refund(reference: string, refund: { key: string; amount: Rupiah; reason: string }): Promise<void>;
}
