import { describe, expect, it } from '@jest/globals';
import { byDistrict } from './by-district.ts';

const inDistrict = (code: string, name: string, thing: string) => ({ district: { code, name }, thing });

describe('a list by district', () => {
  it('is in the order of the districts’ names, each with its own', () => {
    const list = byDistrict([
      inDistrict('35.05.14', 'Talun', 'a'),
      inDistrict('35.05.04', 'Kademangan', 'b'),
      inDistrict('35.05.14', 'Talun', 'c'),
    ]);

    expect(list.map(({ name, things }) => `${name}: ${things.map(({ thing }) => thing).join()}`)).toEqual([
      'Kademangan: b',
      'Talun: a,c',
    ]);
  });
});
