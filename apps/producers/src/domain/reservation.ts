import type { Fact } from '@rakkarya/contracts';
import type { Stock } from './stock.js';

export type HeldLine = { sku: string; producerId: string; quantity: number };

/** What was refused, or over before it began, is kept as well: an order that comes late, or again, finds it and takes nothing. */
export type ReservationState = 'held' | 'refused' | 'stopped' | 'released';

/** Stock held for one order, all groups together, until it leaves or is given back. */
export class Reservation {
  orderId!: string;
  state: ReservationState = 'held';
  /** What is still held: shorter with every parcel that leaves. */
  lines!: HeldLine[];
  /** The order's version when it was last taken up again: an end from before that is over and done with. */
  reopened = 0;
  private short: { sku: string; left: number }[] = [];

  /** All lines or none: a single one that is short refuses the order. */
  static ask(orderId: string, lines: readonly HeldLine[], stock: readonly Stock[]): Reservation {
    const wanted = summed(lines);
    const short = shortOf(wanted, stock);
    if (short.length > 0) return Object.assign(new Reservation(), { orderId, state: 'refused', lines: [], short });

    for (const line of wanted) variantFor(line, stock)?.reserve(line.quantity);
    return Object.assign(new Reservation(), { orderId, lines: wanted });
  }

  /** What came of asking: until when its lines are held, or every line that is short and what is left of it. */
  outcome(until: string): Fact {
    const { orderId } = this;
    const [first, ...rest] = this.short;
    if (first) return { name: 'producers.stock-refused', data: { orderId, short: [first, ...rest] } };
    return { name: 'producers.stock-reserved', data: { orderId, until } };
  }

  /**
   * The order was paid after its end: all lines are held once more, or none. What is still held since the end has not been
   * heard of stays held. Answers the stock to be held now, and the fact that tells orders.
   */
  takeUp(version: number, wanted: readonly HeldLine[], stock: readonly Stock[]): { take: HeldLine[]; fact: Fact } {
    const { orderId } = this;
    const again: Fact = { name: 'producers.stock-reserved-again', data: { orderId, version } };
    if (this.reopened >= version) return { take: [], fact: again };
    const lines = summed(wanted);
    const released = this.state !== 'held';
    if (released && shortOf(lines, stock).length > 0)
      return { take: [], fact: { name: 'producers.stock-refused-again', data: { orderId, version } } };
    Object.assign(this, { state: 'held', lines, reopened: version });
    return { take: released ? lines : [], fact: again };
  }

  /** Whether that was before it was taken up again. */
  outlived(version: number): boolean {
    return this.reopened > version;
  }

  /** The buyer's cancellation came through: held until the order has ended, but nothing more is made for it. */
  stop(): void {
    if (this.state === 'held') this.state = 'stopped';
  }

  /** One group's part, which leaves the house now. */
  take(producerId: string): HeldLine[] {
    const part = this.lines.filter((line) => line.producerId === producerId);
    this.lines = this.lines.filter((line) => line.producerId !== producerId);
    return part;
  }

  /** Everything that has not left. */
  release(): HeldLine[] {
    const rest = this.lines;
    this.lines = [];
    this.state = 'released';
    return rest;
  }
}

/** What is unknown, or another group's, counts as none left. */
function shortOf(wanted: HeldLine[], stock: readonly Stock[]): { sku: string; left: number }[] {
  return wanted.flatMap((line) => {
    const left = variantFor(line, stock)?.available ?? 0;
    return left < line.quantity ? [{ sku: line.sku, left }] : [];
  });
}

const variantFor = ({ sku, producerId }: HeldLine, stock: readonly Stock[]): Stock | undefined =>
  stock.find((variant) => variant.sku === sku && variant.producerId === producerId);

/** An order may name a SKU twice; it is held once, in sum. */
function summed(lines: readonly HeldLine[]): HeldLine[] {
  const sums = new Map<string, HeldLine>();
  for (const { sku, producerId, quantity } of lines) {
    const key = `${sku} ${producerId}`;
    sums.set(key, { sku, producerId, quantity: quantity + (sums.get(key)?.quantity ?? 0) });
  }
  return [...sums.values()];
}
