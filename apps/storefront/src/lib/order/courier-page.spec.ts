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
  ])('of %s is at %s', (courier, host) => {
    expect(new URL(courierPage(courier)!).hostname).toMatch(new RegExp(`(^|\\.)${host.replaceAll('.', '\\.')}$`));
  });

  it.each(['', null, 'Pak Slamet', 'javascript:alert(1)'])('is not there for %j', (courier) => {
    expect(courierPage(courier)).toBeNull();
  });
});
