import { describe, expect, it } from '@jest/globals';
import { isToOthers } from './to-others.ts';

const to = (role: 'buyer' | 'producer' | 'staff') => ({ to: { role, name: null } });

describe('a message', () => {
  it('is written over WhatsApp by staff to buyers and groups, and by nobody to themselves', () => {
    expect([to('buyer'), to('producer'), to('staff')].map((one) => isToOthers(one, 'staff'))).toEqual([
      true,
      true,
      false,
    ]);
    expect(isToOthers(to('producer'), 'producer')).toBe(false);
  });
});
