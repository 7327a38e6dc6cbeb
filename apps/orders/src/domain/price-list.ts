import { BrokenRule, type Rupiah } from '@rakkarya/contracts';
import type { BankAccount, Bilingual } from './words.js';

export interface Payee {
  id: string;
  name: string;
  account: BankAccount;
  /** Its own static code; nothing where it has none. */
  qris?: string | null;
}

/** What one variant costs, as catalogue and producers last told it. */
export interface Offer {
  sku: string;
  price: Rupiah;
  /** Grams, packed. */
  weight: number;
  /** Working days until it can be sent; 0 is ready. */
  leadDays: number;
  title: Bilingual;
  craft: { slug: string; image: string | null };
  /** Nobody while the group, or who is paid for it, is not known yet. */
  seller: { id: string; name: string; village: string; payee: Payee } | null;
}

export interface Wanted {
  sku: string;
  quantity: number;
}

export type Chosen = Offer & { quantity: number; seller: NonNullable<Offer['seller']> };

/** The buyer chooses what and how many; the price is ours. */
export function chosen(wanted: readonly Wanted[], offers: readonly Offer[]): Chosen[] {
  const { lines, unknown, unpaid } = looked(wanted, offers);
  if (unknown.length > 0) throw new BrokenRule('craft-not-for-sale', { skus: unknown });
  if (unpaid.length > 0) throw new BrokenRule('payee-missing', { skus: unpaid });
  return lines;
}

/** The same for who only asks what it would cost: what cannot be bought is named, not refused. */
export function looked(wanted: readonly Wanted[], offers: readonly Offer[]) {
  const bySku = new Map(offers.map((offer) => [offer.sku, offer]));
  const lines: Chosen[] = [];
  const unknown: string[] = [];
  const unpaid: string[] = [];
  for (const [sku, quantity] of summed(wanted)) {
    const offer = bySku.get(sku);
    if (!offer) unknown.push(sku);
    else if (!offer.seller) unpaid.push(sku);
    else lines.push({ ...offer, seller: offer.seller, quantity });
  }
  return { lines, unknown, unpaid };
}

function summed(wanted: readonly Wanted[]): Map<string, number> {
  const pieces = new Map<string, number>();
  for (const { sku, quantity } of wanted) pieces.set(sku, (pieces.get(sku) ?? 0) + quantity);
  return pieces;
}
