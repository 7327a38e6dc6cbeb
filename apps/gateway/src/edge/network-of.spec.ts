import { describe, expect, it } from '@jest/globals';
import { networkOf } from './network-of.js';

describe('the network of an address', () => {
  it('is the address itself where it has one to itself', () => {
    for (const ip of ['203.0.113.7', '::ffff:203.0.113.7']) expect(networkOf(ip)).toBe(ip);
  });

  it.each([
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::9'],
    ['2001:db8::a:b:c:d', '2001:db8::e:b:c:d'],
    ['2001:db8::1', '2001:db8:0:0:ffff::'],
    ['2001:db8:1::b:c:d', '2001:db8:1:0:a:b:c:d'],
    ['::1', '::2'],
  ])('is the same for %s and %s, however their zeros are left out', (one, other) => {
    expect(networkOf(one)).toBe(networkOf(other));
  });

  it('is another one for another household', () => {
    expect(networkOf('2001:db8:1:2::1')).not.toBe(networkOf('2001:db8:1:3::1'));
    expect(networkOf('2001:db8::1')).not.toBe(networkOf('2001:db8:0:1::1'));
  });
});
