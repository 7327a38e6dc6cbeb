import { BrokenRule, type Fact, type Request } from '@rakkarya/contracts';

type Move = Request<'producers.move-stock'>;
export type Place = Move['place'];
/** One row of the ledger: signed pieces at one place, and why. */
export type Movement = Pick<Move, 'sku' | 'place' | 'quantity' | 'cause'>;

/** One variant's pieces over the two places where they may stand. */
export class Stock {
  sku!: string;
  producerId!: string;
  title!: string;
  picture: string | null = null;
  workshop = 0;
  showroom = 0;
  reserved = 0;
  version = 0;

  get onHand(): number {
    return this.workshop + this.showroom;
  }

  get available(): number {
    return this.onHand - this.reserved;
  }

  /** A person says what came or went. What is promised to buyers cannot go. */
  move({ place, quantity, cause }: Omit<Movement, 'sku'>): Movement[] {
    const left = Math.min(this[place], this.available);
    if (quantity < 0 && left + quantity < 0) throw new BrokenRule('stock-short', { sku: this.sku, left });
    return [this.put(place, quantity, cause)];
  }

  /** Held for a buyer who has yet to pay; whoever calls has looked at what is available. */
  reserve(quantity: number): void {
    this.reserved += quantity;
    this.version += 1;
  }

  /** Reserved pieces leave the house: from `first`, and what is missing there from the other place. */
  sell(quantity: number, first: Place): Movement[] {
    const here = Math.min(this[first], quantity);
    this.reserved -= quantity;
    return [this.put(first, -here, 'sold'), this.put(other(first), here - quantity, 'sold')].filter(moves);
  }

  /** Brings to the showroom what the shelf lacks to hold `promised` pieces. */
  bringIn(promised: number): Movement[] {
    const lacking = Math.max(0, promised - this.showroom);
    return [this.put('workshop', -lacking, 'brought-in'), this.put('showroom', lacking, 'brought-in')].filter(moves);
  }

  private put(place: Place, quantity: number, cause: Movement['cause']): Movement {
    this[place] += quantity;
    return { sku: this.sku, place, quantity, cause };
  }
}

const other = (place: Place): Place => (place === 'workshop' ? 'showroom' : 'workshop');
const moves = ({ quantity }: Movement): boolean => quantity !== 0;

/** A variant as it stands after a change. */
export type ChangedStock = Pick<Stock, 'sku' | 'version' | 'available' | 'showroom'>;

/** What changed as others need to know it; nothing when nothing did. */
export function stockChanged(changed: ChangedStock[]): Fact[] {
  const stock = changed.map(({ sku, version, available, showroom }) => ({ sku, version, available, showroom }));
  const [first, ...rest] = stock;
  return first ? [{ name: 'producers.stock-changed', data: { stock: [first, ...rest] } }] : [];
}
