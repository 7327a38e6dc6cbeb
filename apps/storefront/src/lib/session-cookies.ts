import type { Cookies } from '@sveltejs/kit';

/** Passes on the cookies of a session as the gateway set them. */
export function passOnCookies(cookies: Cookies, setCookie: readonly string[]): void {
  for (const header of setCookie) {
    const { name, value, ...options } = cookies.parse(header);
    cookies.set(name, value ?? '', { ...options, path: options.path ?? '/' });
  }
}
