import { isBrokenRule } from './broken-rule.ts';

/** For what a page can do without: nothing, when its service cannot be reached. */
export async function orNothing<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (reason) {
    if (isBrokenRule(reason) && reason.code === 'unavailable') return null;
    throw reason;
  }
}
