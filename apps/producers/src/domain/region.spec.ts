import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { kindOf, readRegion } from './region.js';

describe('a region', () => {
  const blitar = readRegion(readFileSync(new URL('../../reference/regions/35.05.csv', import.meta.url), 'utf8'));

  it('is read with every village in its district', () => {
    expect(blitar.districts).toHaveLength(22);
    expect(blitar.villages).toHaveLength(248);
    expect(blitar.villages).toContainEqual({ code: '35.05.01.2005', name: 'Wonodadi', district: '35.05.01' });
    const districts = new Set(blitar.districts.map(({ code }) => code));
    expect(blitar.villages.filter(({ district }) => !districts.has(district))).toEqual([]);
  });

  it('tells kelurahan from desa by their codes', () => {
    const kinds = blitar.villages.map(({ code }) => kindOf(code));

    expect(kinds.filter((kind) => kind === 'kelurahan')).toHaveLength(28);
    expect(kinds.filter((kind) => kind === 'desa')).toHaveLength(220);
  });

  it('is refused with a row that is neither', () => {
    expect(() => readRegion('code,name\n35.05.01,Wonodadi\n35.05,Blitar\n')).toThrow('neither district nor village');
  });
});
