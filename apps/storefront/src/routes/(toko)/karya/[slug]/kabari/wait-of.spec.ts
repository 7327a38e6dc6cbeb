import { describe, expect, it } from '@jest/globals';
import { waitOf } from './wait-of.ts';

const toE164 = (text: string) => (text === '0812' ? '+62812345678' : null);
const of = (contact: string, sku = 'JIMBE') => waitOf({ sku, contact }, toE164);

describe('who wants to be told', () => {
  it('is reached by what they wrote', () => {
    expect(of('0812')).toEqual({ wait: { by: 'phone', sku: 'JIMBE', phone: '+62812345678' } });
    expect(of('ani@contoh.example')).toEqual({ wait: { by: 'email', sku: 'JIMBE', email: 'ani@contoh.example' } });
  });

  it('hears which field is wrong', () => {
    for (const contact of ['', 'ani', 'ani@', '@'.repeat(3)]) expect(of(contact)).toEqual({ wrong: ['kontak'] });
    expect(of('0812', '')).toEqual({ wrong: ['sku'] });
    expect(of('', '<b>')).toEqual({ wrong: ['sku', 'kontak'] });
  });
});
