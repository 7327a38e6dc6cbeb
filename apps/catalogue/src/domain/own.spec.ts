import { describe, expect, it } from '@jest/globals';
import { aGroup, aGuest, somebody, staff } from '../things/people.js';
import { refuseUnlessMaker, refuseUnlessOwn } from './own.js';

const OURS = '0192a000-0000-7000-8000-000000000001';
const THEIRS = '0192a000-0000-7000-8000-000000000002';

describe('a group’s crafts', () => {
  it('are managed by the group itself and by staff', () => {
    expect(() => refuseUnlessOwn(aGroup(OURS), OURS)).not.toThrow();
    expect(() => refuseUnlessOwn(staff, OURS)).not.toThrow();
  });

  it.each([
    ['another group', aGroup(THEIRS)],
    ['a buyer', somebody],
    ['a guest', aGuest],
  ])('are not there for %s', (_, by) => {
    expect(() => refuseUnlessOwn(by, OURS)).toThrow(expect.objectContaining({ code: 'not-found' }));
  });
});

describe('pictures', () => {
  it('are kept for makers and staff, and for nobody else', () => {
    expect(() => refuseUnlessMaker(aGroup(OURS))).not.toThrow();
    expect(() => refuseUnlessMaker(staff)).not.toThrow();
    expect(() => refuseUnlessMaker(somebody)).toThrow(expect.objectContaining({ code: 'not-allowed' }));
    expect(() => refuseUnlessMaker(aGuest)).toThrow(expect.objectContaining({ code: 'not-allowed' }));
  });
});
