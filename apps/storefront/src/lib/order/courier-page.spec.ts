import { describe, expect, it } from '@jest/globals';
import { courierPage } from './courier-page.ts';

describe('the page to look a tracking number up', () => {
  it.each([
    ['JNE', 'jne.co.id'],
    ['jne reg', 'jne.co.id'],
    ['J&T Express', 'jet.co.id'],
    ['JNT', 'jet.co.id'],
    ['Pos Indonesia', 'posindonesia.co.id'],
    ['POS', 'posindonesia.co.id'],
    ['SiCepat HALU', 'sicepat.com'],
    ['Anter Aja', 'anteraja.id'],
    ['TIKI ONS', 'tiki.id'],
  ])('of %s is at %s, where the number is to be pasted', (courier, host) => {
    const { address, filled } = courierPage(courier, 'BLT 0123')!;

    expect(new URL(address).hostname).toMatch(new RegExp(`(^|\\.)${host.replaceAll('.', '\\.')}$`));
    expect(filled).toBe(false);
    expect(address).not.toMatch(/[{}]|BLT/);
  });

  it.each([
    ['Lion Parcel', 'https://lionparcel.com/track/stt?q=11LP%261'],
    ['Ninja Xpress', 'https://www.ninjavan.co/id-id/tracking?id=11LP%261'],
  ])('of %s has the number in it', (courier, address) => {
    expect(courierPage(courier, ' 11LP&1 ')).toEqual({ address, filled: true });
  });

  it.each(['', null, 'Pak Slamet', 'javascript:alert(1)'])('is not there for %j', (courier) => {
    expect(courierPage(courier, '1')).toBeNull();
  });
});
