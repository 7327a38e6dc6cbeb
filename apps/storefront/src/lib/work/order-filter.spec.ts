import { describe, expect, it } from '@jest/globals';
import { readOrderFilter } from './order-filter.ts';

const read = (query: string) => readOrderFilter(new URLSearchParams(query));

describe('the filter of the staff’s list', () => {
  it('is read from the address', () => {
    expect(
      read('status=paid&kelompok=sekar-turi&desa=35.05.11.2003&dari=2026-11-01&sampai=2026-11-30&cari=+Rina+&perlu=1'),
    ).toEqual({
      status: 'paid',
      producer: 'sekar-turi',
      village: '35.05.11.2003',
      from: '2026-11-01',
      to: '2026-11-30',
      q: 'Rina',
      waiting: true,
    });
  });

  it('leaves out what makes no sense', () => {
    expect(read('status=lunas&kelompok=A%20B&desa=x&dari=kemarin&sampai=2026-13-01&cari=++')).toEqual({});
  });
});
