import { Injectable } from '@nestjs/common';
import type { SignedIn } from '@rakkarya/contracts';
import { LRUCache } from 'lru-cache';
import { Auth } from './auth.js';
import { reachingAccounts } from './reaching-accounts.js';
import { SignIn, type Credentials, type Session } from './sign-in.js';
import { signedInOf } from './signed-in.js';

/** Cookie to person. A cookie looked up is remembered for ten seconds: that long another instance may not know of a sign-out. */
@Injectable()
export class Sessions {
  readonly #known = new LRUCache<string, SignedIn>({ max: 5000, ttl: 10_000 });

  constructor(
    private readonly auth: Auth,
    private readonly signIn: SignIn,
  ) {}

  /** Who sends these cookies. */
  async signedIn(cookies: string | undefined): Promise<SignedIn | null> {
    const cookie = sessionCookie(cookies);
    if (cookie === null) return null;
    const known = this.#known.get(cookie);
    if (known) return known;
    const found = await reachingAccounts(() => this.auth.api.getSession({ headers: new Headers({ cookie }) }));
    if (!found) return null;
    const signedIn = signedInOf(found.user);
    this.#known.set(cookie, signedIn);
    return signedIn;
  }

  begin(credentials: Credentials): Promise<Session> {
    return reachingAccounts(() => this.signIn.handle(credentials));
  }

  /** The sessions of an account that is no more. */
  forget(accountId: string): void {
    for (const [cookie, known] of this.#known.entries()) if (known.accountId === accountId) this.#known.delete(cookie);
  }

  /** Harmless when there is none. */
  async end(cookies: string | undefined): Promise<{ setCookie: string[] }> {
    const cookie = sessionCookie(cookies) ?? '';
    const request = { headers: new Headers({ cookie }), returnHeaders: true } as const;
    const { headers } = await reachingAccounts(() => this.auth.api.signOut(request));
    this.#known.delete(cookie);
    return { setCookie: headers.getSetCookie() };
  }
}

/** The one cookie that counts, so that others do not make a new entry. */
function sessionCookie(cookies: string | undefined): string | null {
  return cookies?.split(/;\s*/).find((cookie) => /^(__Secure-)?rakkarya\.session_token=/.test(cookie)) ?? null;
}
