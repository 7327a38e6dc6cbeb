import type { Cookies } from '@sveltejs/kit';
import { enteredIn, type Entered } from './checkout-fields.ts';

const name = 'bayar';
const anHour = 60 * 60;

/** What was typed travels with the buyer from step to step, for an hour, out of reach of scripts. */
export function keepEntered(cookies: Cookies, url: URL, entered: Entered): void {
  const text = Buffer.from(JSON.stringify(entered)).toString('base64url');
  cookies.set(name, text, {
    path: '/',
    httpOnly: true,
    sameSite: 'lax',
    secure: url.protocol === 'https:',
    maxAge: anHour,
  });
}

export const forgetEntered = (cookies: Cookies, url: URL): void =>
  cookies.delete(name, { path: '/', secure: url.protocol === 'https:' });

export const readEntered = (cookies: Pick<Cookies, 'get'>): Entered => {
  try {
    const kept: unknown = JSON.parse(Buffer.from(cookies.get(name) ?? '', 'base64url').toString());
    return typeof kept === 'object' && kept !== null ? enteredIn(Object.entries(kept)) : {};
  } catch {
    return {};
  }
};
