import { Injectable } from '@nestjs/common';
import { freeText } from '@rakkarya/contracts';
import { illFormed } from '@rakkarya/messaging';
import { z } from 'zod';
import { HourlyLimit } from '../edge/hourly-limit.js';
import { login, password } from './account-draft.js';
import { CreateAccount } from './create-account.js';
import { accountAddress } from './login.js';
import { reachingAccounts } from './reaching-accounts.js';
import { Sessions } from './sessions.js';
import type { Session } from './sign-in.js';

/** What somebody fills in to have a buyer's account of their own. */
export const registration = z
  .strictObject({ login, password, name: freeText({ min: 2, max: 80 }) })
  .meta({ id: 'Registration' });

export type Registration = z.output<typeof registration>;

/**
 * Gives anybody a buyer's account and lets them in. Whose number or address it is is not proved, so the account opens nothing
 * but what is done with it: no order that somebody else placed with that number.
 */
@Injectable()
export class Register {
  constructor(
    private readonly accounts: CreateAccount,
    private readonly sessions: Sessions,
    private readonly limit: HourlyLimit,
  ) {}

  /** @throws BrokenRule 'login-taken', 'too-many', or 'ill-formed' with its fields */
  async handle({ ip, ...given }: { ip: string } & z.input<typeof registration>): Promise<Session> {
    const { data, error } = registration.safeParse(given);
    if (error) throw illFormed(error.issues);
    await reachingAccounts(() => this.limit.count('account', { ip, about: accountAddress(data.login) ?? '' }));
    await reachingAccounts(() => this.accounts.handle({ ...data, role: 'buyer' }));
    return this.sessions.begin({ login: data.login, password: data.password, ip });
  }
}
