import { BrokenRule } from '@rakkarya/contracts';

/** For what a page can do without: nothing, when its service cannot be reached. */
export async function orNothing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (reason) {
    if (reason instanceof BrokenRule && reason.code === 'unavailable') return null;
    throw reason;
  }
}
