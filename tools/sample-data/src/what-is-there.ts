import type { Answer } from '@rakkarya/contracts';
import { crafts } from './crafts.js';
import { accounts } from './groups.js';
import { House, Refused } from './house.js';

/** `begun`: a load that was interrupted, which is to go on. */
export type There = 'nothing' | 'begun' | 'samples' | 'others';

/** Accounts are loaded last: who can sign in to the last one has them all. */
export async function whatIsThere(url: string, password: string): Promise<There> {
  const ours = new Set(crafts().map(({ draft }) => draft.slug));
  const { items, next } = await new House(url).get<Answer<'catalogue.list-crafts'>>('/api/crafts?limit=100');

  if (items.length === 0) return 'nothing';
  if (next !== null || items.some(({ slug }) => !ours.has(slug))) return 'others';
  return (await lastAccountIsThere(url, password)) ? 'samples' : 'begun';
}

async function lastAccountIsThere(url: string, password: string): Promise<boolean> {
  try {
    await new House(url).signIn(accounts().at(-1)?.login ?? '', password);
    return true;
  } catch (error) {
    if (error instanceof Refused && error.code === 'sign-in-refused') return false;
    throw error;
  }
}
