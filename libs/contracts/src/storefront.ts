import type { Caller } from './caller.js';
import type { Answer, Asked, RequestName } from './requests.js';
import type { Language } from './values.js';

/** Who is signed in, as pages show it. */
export interface SignedIn {
  accountId: string;
  name: string;
  role: 'buyer' | 'producer' | 'staff';
  producerId?: string;
}

/**
 * What the gateway hands to a page being rendered: everything a page may do goes through here,
 * and through the same checks as the REST interface. Found with `globalThis[Symbol.for('rakkarya.visit')]`,
 * an AsyncLocalStorage, since it must work in development and production alike.
 */
export interface Visit {
  caller: Caller;
  signedIn: SignedIn | null;
  correlationId: string;
  /** Asks a service; throws `BrokenRule` when it refuses. */
  ask<N extends RequestName>(name: N, request: Asked<N>): Promise<Answer<N>>;
  /** Places an order and waits up to a second for its stock; a refusal of stock is a `BrokenRule('stock-refused')`. */
  placeOrder(request: Asked<'orders.place-order'>): Promise<Answer<'orders.place-order'>>;
  /** Signs in; answers the Set-Cookie header values to pass on. Throws `BrokenRule('sign-in-refused')`. */
  signIn(login: string, password: string): Promise<{ signedIn: SignedIn; setCookie: string[] }>;
  signOut(): Promise<{ setCookie: string[] }>;
  /** Re-encodes an uploaded picture without metadata, as base64 JPEG of at most 700 KB. Throws `BrokenRule('picture-…')`. */
  reencode(upload: Uint8Array): Promise<{ bytes: string; width: number; height: number }>;
  /** `0812…`, `62812…`, `812…` to E.164, or null. */
  phone(text: string): string | null;
  language: Language;
  /** The address people know the site by, where one is configured: `https://rak.example`. Else pages use the one they were asked under. */
  origin?: string;
}
