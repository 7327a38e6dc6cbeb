import { z } from 'zod';
import { accountAddress } from './login.js';

export const password = z.string().min(10).max(200);
export const login = z.stringFormat('login', (text) => accountAddress(text) !== null);

/** What staff fill in to give somebody an account. A producer's account is bound to its group. */
export const accountDraft = z
  .strictObject({
    login,
    password,
    name: z.string().trim().min(2).max(80),
    role: z.enum(['buyer', 'producer', 'staff']),
    producerId: z.uuid().optional(),
  })
  .check(({ value, issues }) => {
    if ((value.role === 'producer') === (value.producerId !== undefined)) return;
    issues.push({ code: 'invalid_format', format: 'producer-only', path: ['producerId'], input: '' });
  })
  .meta({ id: 'AccountDraft' });

export type AccountDraft = z.output<typeof accountDraft>;
