import { describe, expect, it } from '@jest/globals';
import { villageAt, villagePart } from './village-address.ts';

const penataran = { code: '35.05.12.2005', name: 'Penataran' };
const sidomulyo = { code: '35.05.01.2002', name: 'Sidomulyo' };
const otherSidomulyo = { code: '35.05.03.2002', name: 'Sidomulyo' };
const kebonduren = { code: '35.05.15.2001', name: 'Kebon Duren' };
const all = [penataran, sidomulyo, otherSidomulyo, kebonduren];

describe('the address of a village', () => {
  it('is its name', () => {
    expect(villagePart(penataran, all)).toBe('penataran');
    expect(villagePart(kebonduren, all)).toBe('kebon-duren');
    expect(villageAt('kebon-duren', all)).toBe(kebonduren);
  });

  it('is its code where two share a name', () => {
    expect(villagePart(sidomulyo, all)).toBe('35.05.01.2002');
    expect(villageAt('35.05.01.2002', all)).toBe(sidomulyo);
    expect(villageAt('sidomulyo', all)).toBeUndefined();
  });

  it('also works with the code of a village that has a name of its own', () => {
    expect(villageAt('35.05.12.2005', all)).toBe(penataran);
  });
});
