import { Logger } from '@nestjs/common';
import { BrokenRule } from '@rakkarya/contracts';

/** Work on accounts, which stand in our own database: when that is away, nobody can say who somebody is, and to try again helps. */
export async function reachingAccounts<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof BrokenRule) throw error;
    new Logger('Accounts').error(error);
    throw new BrokenRule('unavailable');
  }
}
