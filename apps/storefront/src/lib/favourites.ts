import type { Cookies } from '@sveltejs/kit';
import { visit } from './visit.ts';

const name = 'favorit';
const aYear = 365 * 24 * 60 * 60;
export const mostFavourites = 50;
const id = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export const isCraftId = (text: string): boolean => id.test(text);

/** The ids of the crafts somebody saved, latest first, as their browser keeps them; what is no id is left out. */
export const readFavourites = (text: string | undefined): string[] =>
  [...new Set((text ?? '').split('.'))].filter((part) => id.test(part)).slice(0, mostFavourites);

/** With it in front; null when there is no room. */
export function withFavourite(ids: readonly string[], craftId: string): string[] | null {
  if (!id.test(craftId) || ids.includes(craftId)) return [...ids];
  return ids.length < mostFavourites ? [craftId, ...ids] : null;
}

export const favouritesIn = (cookies: Pick<Cookies, 'get'>): string[] => readFavourites(cookies.get(name));

/** Of the account that is signed in, else of this browser. */
export const ownFavourites = async (cookies: Pick<Cookies, 'get'>): Promise<string[]> =>
  (await visit().favourites?.list()) ?? favouritesIn(cookies);

/** Stays in this browser, out of reach of scripts; with the last one the cookie goes, and pages come from the cache again. */
export function keepFavourites(cookies: Cookies, url: URL, ids: readonly string[]): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax', secure: url.protocol === 'https:' } as const;
  if (ids.length === 0) cookies.delete(name, options);
  else cookies.set(name, ids.join('.'), { ...options, maxAge: aYear });
}
