import type { Cookies } from '@sveltejs/kit';
import { enteredIn, type Entered } from './checkout-fields.ts';
import { fromParts, inParts, partNames } from './cookie-parts.ts';

const names = partNames('bayar');
const anHour = 60 * 60;

/** What was typed travels with the buyer from step to step, for an hour, out of reach of scripts. More than our forms let anybody type is not taken. */
export function keepEntered(cookies: Cookies, url: URL, entered: Entered): void {
  const secure = url.protocol === 'https:';
  const parts = inParts(entered);
  if (parts === null) return;
  for (const [i, name] of names.entries()) {
    const part = parts[i];
    if (part !== undefined)
      cookies.set(name, part, { path: '/', httpOnly: true, sameSite: 'lax', secure, maxAge: anHour });
    else if (cookies.get(name) !== undefined) cookies.delete(name, { path: '/', secure });
  }
}

export function forgetEntered(cookies: Cookies, url: URL): void {
  for (const name of names)
    if (cookies.get(name) !== undefined) cookies.delete(name, { path: '/', secure: url.protocol === 'https:' });
}

export function readEntered(cookies: Pick<Cookies, 'get'>): Entered {
  const kept = fromParts(names.map((name) => cookies.get(name)));
  return typeof kept === 'object' && kept !== null ? enteredIn(Object.entries(kept)) : {};
}
