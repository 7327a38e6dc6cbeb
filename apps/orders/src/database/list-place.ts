import { BrokenRule } from '@rakkarya/contracts';

/** Where a page of the list ended. */
export interface ListPlace {
  proofWaits: boolean;
  placedAt: Date;
  id: string;
}

export const cursorOf = ({ proofWaits, placedAt, id }: ListPlace): string =>
  Buffer.from(`${proofWaits ? 1 : 0} ${placedAt.toISOString()} ${id}`).toString('base64url');

const WRITTEN = /^([01]) (\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z) ([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})$/;

/** @throws BrokenRule 'ill-formed' for what `cursorOf` has never written */
export function placeOf(cursor: string): ListPlace {
  const [, first, placedAt = '', id = ''] = WRITTEN.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (Number.isNaN(Date.parse(placedAt))) {
    throw new BrokenRule('ill-formed', { issues: [{ field: 'after', code: 'invalid_format', format: 'cursor' }] });
  }
  return { proofWaits: first === '1', placedAt: new Date(placedAt), id };
}
