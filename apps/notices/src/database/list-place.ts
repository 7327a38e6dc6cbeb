import { illFormed } from '@rakkarya/messaging';

/** The place in a list that a cursor names: the number of the last row shown. */
export function placeOf(cursor: string | undefined): string | undefined {
  if (cursor !== undefined && !/^\d{1,18}$/.test(cursor))
    throw illFormed([{ code: 'invalid_format', path: ['after'] }]);
  return cursor;
}
