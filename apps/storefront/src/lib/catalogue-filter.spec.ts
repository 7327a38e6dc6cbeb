import { describe, expect, it } from '@jest/globals';
import { catalogueAddress, readFilter, without } from './catalogue-filter.ts';

const read = (query: string, kind?: string) => readFilter(new URLSearchParams(query), kind);

describe('a catalogue address', () => {
  it('is read and written alike', () => {
    const address =
      '/cari?q=turi&jenis=batik&tempat=35.05.11.2003&kelompok=sekar-turi&bahan=kain&min=50000&maks=200000&siap=1&pesan=1&pamer=1&urut=murah&sesudah=abc';

    const filter = read(address.split('?')[1] ?? '');

    expect(filter).toEqual({
      q: 'turi',
      kind: 'batik',
      village: '35.05.11.2003',
      producer: 'sekar-turi',
      material: 'kain',
      priceMin: 50_000,
      priceMax: 200_000,
      ready: true,
      made: true,
      showroom: true,
      sort: 'cheap',
      after: 'abc',
    });
    expect(catalogueAddress(filter)).toBe(address);
  });

  it('tells a district from a village by its code', () => {
    expect(read('tempat=35.05.11')).toEqual({ district: '35.05.11' });
  });

  it('takes prices as people type them', () => {
    expect(read('min=Rp+50.000&maks=1%2C000')).toEqual({ priceMin: 50_000, priceMax: 1000 });
  });

  it('leaves out what makes no sense', () => {
    expect(read('q=+&tempat=35.xx.1&min=abc&maks=99999999999999999&urut=acak&jenis=../..&kelompok=A%20B')).toEqual({});
  });

  it('starts at the front again when a condition goes', () => {
    expect(without(read('q=turi&siap=1&sesudah=abc'), 'ready')).toEqual({ q: 'turi' });
  });

  it('says that the newest come first only where something else would', () => {
    expect(catalogueAddress(read('urut=baru'))).toBe('/katalog');
    expect(catalogueAddress(read('q=turi&urut=baru'))).toBe('/cari?q=turi&urut=baru');
  });

  it('knows a kind from the form and gives it its own page', () => {
    expect(catalogueAddress(read('jenis=batik&siap=1'))).toBe('/katalog/batik?siap=1');
  });
});
