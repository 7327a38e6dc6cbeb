import type { Rupiah, VoucherRefusal } from '@rakkarya/contracts';
import { byLargestRemainder, sum, times } from './money.js';
import type { Chosen } from './price-list.js';

/** What a group takes off its own goods for whoever names the code. Dates are those of where the groups live. */
export interface Voucher {
  code: string;
  producerId: string;
  off: { kind: 'percent'; percent: number } | { kind: 'amount'; amount: Rupiah };
  minimum: Rupiah;
  from: string;
  until: string;
  /** How often it may still be used, by anybody and by this buyer; nothing where there is no limit. */
  left: number | null;
  leftForPhone: number | null;
}

/** What a voucher takes off each of its group’s lines, or why it takes off nothing. */
export interface Applied {
  code: string;
  producerId: string | null;
  refused: VoucherRefusal | null;
  discount: Rupiah;
  /** By SKU; their sum is `discount`. */
  ofLines: ReadonlyMap<string, Rupiah>;
}

/** In the order in which the buyer named them; the first of a group counts. */
export function applied(
  codes: readonly string[],
  vouchers: readonly Voucher[],
  lines: readonly Chosen[],
  today: string,
): Applied[] {
  const used = new Set<string>();
  return [...new Set(codes)].map((code) => {
    const voucher = vouchers.find((known) => known.code === code);
    if (!voucher) return nothing(code, null, 'unknown');
    const own = lines.filter(({ seller }) => seller.id === voucher.producerId);
    const refused = used.has(voucher.producerId) ? 'one-per-group' : whyNot(voucher, own, today);
    if (refused) return nothing(code, voucher.producerId, refused);
    used.add(voucher.producerId);
    return takenOff(voucher, own);
  });
}

function whyNot(voucher: Voucher, own: readonly Chosen[], today: string): VoucherRefusal | null {
  if (today < voucher.from) return 'not-yet';
  if (today > voucher.until) return 'over';
  if (own.length === 0) return 'other-group';
  if (goodsOf(own) < voucher.minimum) return 'minimum';
  return [voucher.left, voucher.leftForPhone].some((left) => left !== null && left < 1) ? 'used-up' : null;
}

/** Never more than the goods cost; to each line in proportion to what it costs. */
function takenOff({ code, producerId, off }: Voucher, own: readonly Chosen[]): Applied {
  const goods = goodsOf(own);
  const wanted = off.kind === 'amount' ? off.amount : Number((BigInt(goods) * BigInt(off.percent)) / 100n);
  const discount = Math.min(wanted, goods);
  const shares = byLargestRemainder(discount, own.map(costOf));
  const ofLines = new Map(own.map(({ sku }, i) => [sku, shares[i]!]));
  return { code, producerId, refused: null, discount, ofLines };
}

const nothing = (code: string, producerId: string | null, refused: VoucherRefusal): Applied => ({
  ...{ code, producerId, refused, discount: 0 },
  ofLines: new Map(),
});

const costOf = ({ price, quantity }: Chosen): Rupiah => times(price, quantity);
const goodsOf = (lines: readonly Chosen[]): Rupiah => sum(lines.map(costOf));
