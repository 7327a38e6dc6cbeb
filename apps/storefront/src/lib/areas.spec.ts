import { describe, expect, it } from '@jest/globals';
import { areaOf, isPersonal } from './areas.ts';

describe('an area', () => {
  it('belongs to one role, with everything under it', () => {
    expect(areaOf('/petugas')?.role).toBe('staff');
    expect(areaOf('/petugas/bukti/[payment]')?.role).toBe('staff');
    expect(areaOf('/produsen/stok/[sku]')?.role).toBe('producer');
  });

  it('is not what only begins alike, nor a public page, nor nothing', () => {
    expect(areaOf('/petugaslain')).toBeUndefined();
    expect(areaOf('/(toko)/katalog')).toBeUndefined();
    expect(areaOf(null)).toBeUndefined();
  });

  it('keeps what is one person’s own out of caches', () => {
    expect(isPersonal('/(toko)/pesanan/[number]')).toBe(true);
    expect(isPersonal('/petugas/pesanan')).toBe(true);
    expect(isPersonal('/(toko)/katalog/[kind]')).toBe(false);
  });
});
