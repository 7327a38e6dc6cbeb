import type { Fact } from '@rakkarya/contracts';
import { Reservation, type HeldLine } from './reservation.js';
import { stockChanged, type Stock } from './stock.js';

type Short = { sku: string; left: number };

/** What an order wants of the stock there is: it gets all of its lines or none. */
export class Wish {
  readonly lines: HeldLine[];

  constructor(
    readonly orderId: string,
    lines: readonly HeldLine[],
  ) {
    this.lines = summed(lines);
  }

  get skus(): string[] {
    return this.lines.map(({ sku }) => sku);
  }

  /** Which lines are short, and what is left of each; none, when it can be granted. What is unknown, or another group's, counts as none left. */
  shortOf(stock: readonly Stock[]): Short[] {
    return this.lines.flatMap((line) => {
      const left = variantFor(line, stock)?.available ?? 0;
      return left < line.quantity ? [{ sku: line.sku, left }] : [];
    });
  }

  grant(stock: readonly Stock[]): Reservation {
    for (const line of this.lines) variantFor(line, stock)?.reserve(line.quantity);
    return Reservation.held(this.orderId, this.lines);
  }
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
