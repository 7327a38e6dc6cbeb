import { describe, expect, it } from '@jest/globals';
import { readEntered } from './checkout-cookie.ts';

const kept = (value: string | undefined) => readEntered({ get: () => value });
const written = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('what was typed on an earlier step', () => {
  it('comes back', () => {
    expect(kept(written({ name: 'Rina 🌺', phone: '0812' }))).toEqual({ name: 'Rina 🌺', phone: '0812' });
  });

  it.each([
    undefined,
    '',
    'x',
    '%%%',
    written(null),
    written(['name']),
    written('name'),
    written({ name: { a: 1 }, role: 'staff' }),
  ])('is nothing when the cookie is %j', (value) => {
    expect(kept(value)).toEqual({});
  });
});
