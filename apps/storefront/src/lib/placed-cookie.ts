import type { Cookies } from '@sveltejs/kit';

const name = 'terakhir';
const anHour = 60 * 60;

/** Remembers where the order of one review page went, so that its button pressed once more leads to the same order. */
export const rememberPlaced = (cookies: Cookies, url: URL, idempotencyKey: string, path: string): void =>
  cookies.set(name, `${idempotencyKey} ${path}`, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: anHour,
  });

export function placedWith(cookies: Pick<Cookies, 'get'>, idempotencyKey: string): string | null {
  const [key, path] = cookies.get(name)?.split(' ') ?? [];
  return key && key === idempotencyKey && path?.startsWith('/pesanan/') ? path : null;
}
