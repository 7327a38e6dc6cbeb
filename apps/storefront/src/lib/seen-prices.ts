import { rupiah, sku as skus } from '@rakkarya/contracts';
import type { Cookies } from '@sveltejs/kit';
import { orNothing } from './or-nothing.ts';
import { visit } from './visit.ts';

const name = 'harga';
const days = 24 * 60 * 60;
const mostKinds = 50;

/** What each thing in the cart cost when the buyer last saw its price there, by SKU. */
export type SeenPrices = ReadonlyMap<string, number>;

export function readSeen(cookies: Pick<Cookies, 'get'>): SeenPrices {
  try {
    const kept: unknown = JSON.parse(cookies.get(name) ?? '{}');
    const entries = typeof kept === 'object' && kept !== null ? Object.entries(kept) : [];
    return new Map(entries.slice(0, mostKinds).filter(isSeen) as [string, number][]);
  } catch {
    return new Map();
  }
}

const isSeen = ([sku, price]: [string, unknown]): boolean =>
  skus.safeParse(sku).success && rupiah.safeParse(price).success;

export function keepSeen(cookies: Cookies, url: URL, seen: SeenPrices): void {
  const secure = url.protocol === 'https:';
  cookies.set(name, JSON.stringify(Object.fromEntries(seen)), {
    ...{ path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: 30 * days },
  });
}

/** Notes what something costs that is put into the cart now. */
export async function rememberPrice(cookies: Cookies, url: URL, sku: string): Promise<void> {
  const { ask, language } = visit();
  const variants = await orNothing(ask('catalogue.list-variants', { skus: [sku], language }));
  const price = variants?.items[0]?.price;
  if (price !== undefined) keepSeen(cookies, url, new Map([...readSeen(cookies), [sku, price]]));
}
