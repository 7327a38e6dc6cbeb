import { Injectable } from '@nestjs/common';
import { BrokenRule, type SignedIn } from '@rakkarya/contracts';
import { LRUCache } from 'lru-cache';
import { OneAtATime } from '../queue/one-at-a-time.js';
import { Auth } from './auth.js';
import { FailedSignIns } from './failed-sign-ins.js';
import { accountAddress } from './login.js';
import { signedInOf } from './signed-in.js';

export interface Credentials {
  login: string;
  password: string;
  /** Whose attempt it is, for the limit. */
  ip: string;
}

export interface Session {
  signedIn: SignedIn;
  /** Values of `Set-Cookie` headers. */
  setCookie: string[];
}

/** Nobody's account can have it, and looking for it costs what looking for anybody's does. */
const NOBODY = 'nobody@account.invalid';

/** Answers the same, after the same work, whether the account does not exist or the password is another. */
@Injectable()
export class SignIn {
  /** One attempt per login at a time: many at once would all be let through before the first has failed. */
  readonly #queues = new LRUCache<string, OneAtATime>({ max: 1000, ttl: 60_000 });

  constructor(
    private readonly auth: Auth,
    private readonly failed: FailedSignIns,
  ) {}

  handle({ login, password, ip }: Credentials): Promise<Session> {
    const email = accountAddress(login) ?? NOBODY;
    return this.#queueOf(email).run(async () => {
      await this.failed.refuseTooMany({ login: email, ip });
      const session = await this.#open(email, password);
      if (session) return session;
      await this.failed.count({ login: email, ip });
      throw new BrokenRule('sign-in-refused');
    });
  }

  async #open(email: string, password: string): Promise<Session | null> {
    try {
      const { headers, response } = await this.auth.api.signInEmail({ body: { email, password }, returnHeaders: true });
      return { signedIn: signedInOf(response.user), setCookie: headers.getSetCookie() };
    } catch (error) {
      if (isRefusal(error)) return null;
      throw error;
    }
  }

  #queueOf(login: string): OneAtATime {
    const queue = this.#queues.get(login) ?? new OneAtATime(50, 'too-many');
    this.#queues.set(login, queue);
    return queue;
  }
}

const isRefusal = (error: unknown): boolean => (error as { statusCode?: number } | null)?.statusCode === 401;
