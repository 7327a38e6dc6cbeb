import { describe, expect, it } from '@jest/globals';
import { m, writeDeadline, writeList, writeMoment, writeRupiah, writeTime, writeWeight } from './index.js';

describe('what is written for people', () => {
  it('has rupiah without cents, grouped as each language groups', () => {
    expect(writeRupiah(1_250_000, 'id')).toBe('Rp\u00a01.250.000');
    expect(writeRupiah(1_250_000, 'en')).toBe('Rp\u00a01,250,000');
  });

  it('has moments in the time of western Indonesia', () => {
    expect(writeMoment('2026-11-22T18:05:00Z', 'id')).toBe('23\u00a0Nov\u00a02026, 01.05\u00a0WIB');
    expect(writeTime('2026-11-22T18:05:00Z', 'en')).toBe('01:05\u00a0WIB');
    expect(writeDeadline('2026-11-22T18:05:00Z', 'en')).toBe('Monday, 23\u00a0November\u00a02026, 01:05\u00a0WIB');
  });

  it('has weights in grams, and in kilograms from a thousand', () => {
    expect(writeWeight(800, 'id')).toBe('800 g');
    expect(writeWeight(1100, 'id')).toBe('1,1 kg');
  });

  it('has lists with the last two joined by a word', () => {
    expect(writeList(['besek', 'tampah', 'tas'], 'id')).toBe('besek, tampah, dan tas');
    expect(writeList(['besek', 'tampah'], 'en')).toBe('besek and tampah');
  });

  it('has messages in the language one asks for', () => {
    expect(m.site_name({}, { locale: 'en' })).toBe('Rak Karya');
  });
});
