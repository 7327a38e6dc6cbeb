import { describe, expect, it } from '@jest/globals';
import type { Caller } from '@rakkarya/contracts';
import { listedFor, onlyStaff, ownedBy } from './own.js';

const staff: Caller = { role: 'staff', accountId: 'bu-rini' };
const group: Caller = { role: 'producer', accountId: 'pak-slamet', producerId: '0e2f1d8e-6f1c-4b8e-9a51-0f3f9a1f0c11' };
const buyer: Caller = { role: 'buyer', accountId: 'mbak-ayu' };
const guest: Caller = { role: 'guest' };

describe("a group's things", () => {
  it('are all there for staff', () => {
    expect(ownedBy(staff)).toEqual({});
  });

  it('are its own for a group', () => {
    expect(ownedBy(group)).toEqual({ producerId: group.producerId });
  });

  it.each([buyer, guest])('are not there for a $role', (by) => {
    expect(() => ownedBy(by)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('a list', () => {
  it('is refused to those it is not for', () => {
    expect(listedFor(group)).toEqual({ producerId: group.producerId });
    for (const by of [buyer, guest])
      expect(() => listedFor(by)).toThrow(expect.objectContaining({ code: 'not-allowed' }));
  });
});

describe("what is staff's", () => {
  it('is refused to everybody else', () => {
    expect(() => onlyStaff(staff)).not.toThrow();
    for (const by of [group, buyer, guest])
      expect(() => onlyStaff(by)).toThrow(expect.objectContaining({ code: 'not-allowed' }));
  });
});
